local function answer()
  local found = 0
  for a = 1, 320 do
    for b = a, 320 do
      for c = b, 320 do
        if a * a + b * b == c * c then found = found + 1 end
      end
    end
  end
  return found
end

print(answer())
