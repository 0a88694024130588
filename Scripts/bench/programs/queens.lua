local abs = math.abs

local function is_safe(queens, row, column)
  for i = 1, row do
    local distance = abs(queens[i] - column)
    if distance == 0 or distance == row - i + 1 then return false end
  end
  return true
end

local function ways(queens, row, size)
  if row == size then return 1 end
  local found = 0
  for column = 1, size do
    if is_safe(queens, row, column) then
      queens[row + 1] = column
      found = found + ways(queens, row + 1, size)
    end
  end
  return found
end

print(ways({}, 0, 10))
