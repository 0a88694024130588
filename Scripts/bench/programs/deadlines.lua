local MINUTE, HOUR, DAY = 60, 3600, 86400
local start = 1767571200

local function change_of(n)
  return {
    opened = start + n * 17 * MINUTE, within = (n % 5 + 1) * 12 * HOUR,
    took = n * 37 % 4000 * MINUTE,
  }
end

local function answer()
  local changes, late = {}, {}
  for n = 1, 120000 do changes[n] = change_of(n) end
  for _, c in ipairs(changes) do
    if c.took > c.within then late[#late + 1] = c end
  end
  local over, recent = 0, 0
  for _, c in ipairs(late) do over = over + (c.took - c.within) end
  for _, c in ipairs(changes) do
    if c.opened + c.took > start + 400 * DAY then recent = recent + 1 end
  end
  return over / MINUTE + #late * 7 + recent
end

print(string.format("%d", answer()))
