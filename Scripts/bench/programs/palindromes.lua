local function answer()
  local total = 0
  for n = 1, 400000 do
    local text = tostring(n)
    if text == text:reverse() then total = total + n end
  end
  return total
end

print(string.format("%d", answer()))
