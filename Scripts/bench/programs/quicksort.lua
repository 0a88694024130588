local function sorted(xs)
  if #xs < 2 then return xs end
  local pivot = xs[1]
  local small, same, large = {}, {}, {}
  for _, x in ipairs(xs) do if x < pivot then small[#small + 1] = x end end
  for _, x in ipairs(xs) do if x == pivot then same[#same + 1] = x end end
  for _, x in ipairs(xs) do if x > pivot then large[#large + 1] = x end end
  local out = {}
  for _, x in ipairs(sorted(small)) do out[#out + 1] = x end
  for _, x in ipairs(same) do out[#out + 1] = x end
  for _, x in ipairs(sorted(large)) do out[#out + 1] = x end
  return out
end
local xs = {}
for i = 1, 40000 do xs[i] = i * 7919 % 100003 end
local s = sorted(xs)
print(s[101] * 7 + s[20001] + s[40000])
