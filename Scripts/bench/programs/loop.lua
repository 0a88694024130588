local function answer()
  local total = 0
  for i = 1, 8000000 do
    if i % 3 == 0 and i % 5 ~= 0 then total = total + i end
  end
  return total
end

print(string.format("%d", answer()))
