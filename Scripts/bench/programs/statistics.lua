local floor = math.floor

local function next_of(seed) return seed * 16807 % 2147483647 end

local function answer()
  local numbers, seed = {}, 42
  for i = 1, 250000 do
    seed = next_of(seed)
    numbers[#numbers + 1] = seed % 1000
  end
  local total, low, high = 0, math.huge, -math.huge
  for _, n in ipairs(numbers) do total = total + n end
  local mean = total / #numbers
  local spread = 0
  for _, n in ipairs(numbers) do spread = spread + (n - mean) * (n - mean) end
  spread = spread / #numbers
  for _, n in ipairs(numbers) do
    if n < low then low = n end
    if n > high then high = n end
  end
  table.sort(numbers)
  local middle = (numbers[#numbers / 2] + numbers[#numbers / 2 + 1]) / 2
  return floor(mean * 100) + floor(spread) + middle + high - low
end

print(string.format("%d", answer()))
