local function gcd(a, b)
  if b == 0 then return a end
  return gcd(b, a % b)
end

local function answer()
  local found = 0
  for a = 1, 800 do
    for b = 1, 800 do
      if gcd(a, b) == 1 then found = found + 1 end
    end
  end
  return found
end

print(answer())
