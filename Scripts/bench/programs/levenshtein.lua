local min = math.min

local function distance(a, b)
  local previous = {}
  for j = 0, #b do previous[j] = j end
  for i = 1, #a do
    local row = { [0] = i }
    local left = i
    for j = 1, #b do
      local changed = previous[j - 1] + (a[i] == b[j] and 0 or 1)
      left = min(left + 1, previous[j] + 1, changed)
      row[j] = left
    end
    previous = row
  end
  return previous[#b]
end

local function answer()
  local a, b = {}, {}
  for i = 1, 900 do
    a[i] = "w" .. i * i % 23
    b[i] = "w" .. i * 7 % 19
  end
  return distance(a, b)
end

print(answer())
