local function cleaned(n)
  local raw = "  Release Candidate " .. n .. ": fix bug " .. n % 9 .. " in module " .. n % 31
    .. "  "
  local small = raw:match("^%s*(.*%S)"):lower()
  if small:sub(1, 7) == "release" then return (small:gsub("bug", "defect")) end
  return small
end

local function answer()
  local total = 0
  for n = 1, 100000 do
    local text = cleaned(n)
    if text:find("defect 4", 1, true) then total = total + #text end
    if text:sub(-8) == "module 7" then total = total + 1 end
  end
  return total
end

print(answer())
