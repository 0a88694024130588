local floor = math.floor

local function power(base, exponent, modulus)
  if exponent == 0 then return 1 end
  local half = power(base * base % modulus, floor(exponent / 2), modulus)
  if exponent % 2 == 1 then return half * base % modulus end
  return half
end

local function answer()
  local total = 0
  for n = 1, 150000 do total = total + power(n, n + 1000, 1000003) end
  return total
end

print(string.format("%d", answer()))
