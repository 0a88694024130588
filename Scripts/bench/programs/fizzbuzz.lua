local function word(n)
  if n % 15 == 0 then return "FizzBuzz" end
  if n % 3 == 0 then return "Fizz" end
  if n % 5 == 0 then return "Buzz" end
  return tostring(n)
end

local function answer()
  local words = {}
  for n = 1, 400000 do words[n] = word(n) end
  return #table.concat(words, "\n")
end

print(answer())
