local function matrix(size, factor)
  local rows = {}
  for i = 1, size do
    local row = {}
    for j = 1, size do row[j] = i * factor + j % 7 end
    rows[i] = row
  end
  return rows
end

local function answer()
  local size = 180
  local a, b = matrix(size, 3), matrix(size, 5)
  local trace = 0
  for i = 1, size do
    local row = a[i]
    for j = 1, size do
      local total = 0
      for k = 1, size do total = total + row[k] * b[k][j] end
      if i == j then trace = trace + total end
    end
  end
  return trace
end

print(string.format("%d", answer()))
