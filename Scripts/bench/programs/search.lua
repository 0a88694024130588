local floor = math.floor

local function place(xs, wanted, low, high)
  if low > high then return -1 end
  local middle = floor((low + high) / 2)
  local found = xs[middle + 1]
  if found == wanted then return middle end
  if found < wanted then return place(xs, wanted, middle + 1, high) end
  return place(xs, wanted, low, middle - 1)
end

local function answer()
  local xs = {}
  for i = 0, 9999 do xs[i + 1] = i * 3 end
  local total = 0
  for n = 1, 120000 do total = total + place(xs, n % 30000, 0, 9999) end
  return total
end

print(string.format("%d", answer()))
