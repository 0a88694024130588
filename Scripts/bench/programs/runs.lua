local floor = math.floor

local function encode(values)
  local parts, current, times = {}, values[1], 0
  for _, value in ipairs(values) do
    if value == current then
      times = times + 1
    else
      parts[#parts + 1] = times .. current
      current, times = value, 1
    end
  end
  parts[#parts + 1] = times .. current
  return table.concat(parts, " ")
end

local function letter(n)
  if n == 0 then return "a" end
  if n == 1 then return "b" end
  if n == 2 then return "c" end
  return "d"
end

local function answer()
  local values = {}
  for i = 1, 700000 do values[i] = letter(floor(i / 3) * floor(i / 7) % 5) end
  return #encode(values)
end

print(answer())
