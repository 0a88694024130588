local floor = math.floor

local function divisors(n)
  local total = 0
  for d = 1, floor(n / 2) do
    if n % d == 0 then total = total + d end
  end
  return total
end

local function answer()
  local total = 0
  for n = 1, 5000 do
    if divisors(n) == n then total = total + n end
  end
  return total
end

print(answer())
