local function nxt(row)
  local made = {1}
  for i = 1, #row - 1 do made[#made + 1] = (row[i] + row[i + 1]) % 1000007 end
  made[#made + 1] = 1
  return made
end
local row = {1}
for n = 1, 1500 do row = nxt(row) end
local s = 0
for _, v in ipairs(row) do s = s + v end
print(string.format("%d", s % 1000003))
