local function fib(n)
  local a, b = 0, 1
  for t = 1, n do a, b = b, (a + b) % 1000007 end
  return a
end
local t = 0
for n = 1, 2000 do t = t + fib(n) end
print(string.format("%d", t))
