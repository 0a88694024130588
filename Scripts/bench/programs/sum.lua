local function answer()
  local total, i = 0, 0
  while i < 10000000 do
    total = total + i
    i = i + 1
  end
  return total
end

print(string.format("%d", answer()))
