local function is_prime(n)
  if n < 4 then return n > 1 end
  if n % 2 == 0 then return false end
  for d = 3, n do
    if d * d > n then return true end
    if n % d == 0 then return false end
  end
  return true
end

local function answer()
  local found = 0
  for n = 1, 200000 do
    if is_prime(n) then found = found + 1 end
  end
  return found
end

print(answer())
