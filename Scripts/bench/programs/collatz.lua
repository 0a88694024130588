local function chain(n, length)
  if n == 1 then return length end
  if n % 2 == 0 then return chain(n / 2, length + 1) end
  return chain(3 * n + 1, length + 1)
end

local function answer()
  local longest, start = 0, 0
  for n = 1, 30000 do
    local length = chain(n, 1)
    if length > longest then longest, start = length, n end
  end
  return start * 1000 + longest
end

print(string.format("%d", answer()))
