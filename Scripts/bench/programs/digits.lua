local floor = math.floor

local function digits(n)
  if n < 10 then return n end
  return n % 10 + digits(floor(n / 10))
end

local function answer()
  local total = 0
  for n = 1, 400000 do total = total + digits(n) end
  return total
end

print(string.format("%d", answer()))
