local function chain(start)
  local n = start
  for steps = 0, 1000 do
    if n == 1 then return steps end
    if n % 2 == 0 then n = n / 2 else n = 3 * n + 1 end
  end
  return -1
end

local function answer()
  local total = 0
  for n = 1, 30000 do total = total + chain(n) end
  return total
end

print(string.format("%d", answer()))
