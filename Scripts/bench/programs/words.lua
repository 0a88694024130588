local vocabulary = {}
for w in ("the gate opens when every check has passed and nobody waits for it"):gmatch("%S+") do
  vocabulary[#vocabulary + 1] = w
end

local function word(n)
  local known = vocabulary[n * n % 13 + 1]
  if n % 7 == 0 then return known .. "-" .. n % 50 end
  return known
end

local function answer()
  local words = {}
  for i = 1, 400000 do words[i] = word(i) end
  local text = table.concat(words, " ")
  local counts = {}
  for w in text:gmatch("%S+") do counts[w] = (counts[w] or 0) + 1 end
  local sorted = {}
  for _, n in pairs(counts) do sorted[#sorted + 1] = n end
  table.sort(sorted, function(a, b) return a > b end)
  return sorted[1] * 1000 + #sorted
end

print(answer())
