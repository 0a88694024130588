local function turns(cx, cy)
  local x, y = 0, 0
  for i = 1, 300 do
    local xx, yy = x * x, y * y
    if xx + yy > 4 then return i end
    y = 2 * x * y + cy
    x = xx - yy + cx
  end
  return 300
end

local function answer()
  local total = 0
  for row = 0, 159 do
    for column = 0, 239 do
      total = total + turns(column / 80 - 2, row / 80 - 1)
    end
  end
  return total
end

print(string.format("%d", answer()))
