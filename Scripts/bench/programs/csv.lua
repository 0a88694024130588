local function split(s, sep)
  local out, from = {}, 1
  while true do
    local at = s:find(sep, from, true)
    if not at then out[#out + 1] = s:sub(from); return out end
    out[#out + 1] = s:sub(from, at - 1)
    from = at + 1
  end
end
local lines = {}
for i = 1, 60000 do lines[i] = "region-" .. i % 13 .. "," .. i * 7 % 101 .. "," .. i % 3 end
local text = table.concat(lines, "\n")
local rows = {}
for i, l in ipairs(split(text, "\n")) do rows[i] = split(l, ",") end
local total, groups = 0, {}
for _, r in ipairs(rows) do
  if r[3] == "1" then total = total + #r[2] end
  groups[r[1]] = (groups[r[1]] or 0) + 1
end
local m = 0
for _, c in pairs(groups) do if c > m then m = c end end
print(total * 100 + m)
