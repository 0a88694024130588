local LOW, MEDIUM, HIGH, CRITICAL = 0, 1, 2, 3
local stages = { [0] = "todo", "active", "review", "blocked", "done" }
local priorities = { [0] = LOW, MEDIUM, HIGH, CRITICAL }
local floor = math.floor

local function item_of(n)
  return {
    id = "T-" .. n, stage = stages[n % 5], priority = priorities[floor(n / 5) % 4],
    hours = n * 37 % 300,
    points = n % 50 ~= 0 and n % 23 or nil,
    owner = n % 11 ~= 0 and "p" .. n % 9 or nil,
    labels = n % 6 == 0 and { "bug", "security" } or n % 2 == 0 and { "feature" } or {},
  }
end

local function has(list, x)
  for i = 1, #list do
    if list[i] == x then return true end
  end
  return false
end

local function count(items, rule)
  local n = 0
  for _, item in ipairs(items) do
    if rule(item) then n = n + 1 end
  end
  return n
end

local function answer()
  local items = {}
  for i = 1, 100000 do items[i] = item_of(i) end
  local stale = count(items, function(t) return t.stage == "review" and t.hours > 48 end)
  local large = count(items, function(t) return t.points and t.points >= 21 end)
  local unowned = count(items, function(t) return t.stage == "blocked" and not t.owner end)
  local urgent = count(items, function(t)
    return t.priority >= HIGH and t.stage == "todo" and t.hours > 24
  end)
  local unsafe = count(items, function(t) return has(t.labels, "security") and not t.owner end)
  local bare = count(items, function(t) return #t.labels == 0 and t.stage ~= "done" end)
  return ((((stale * 7 + large) * 7 + unowned) * 7 + urgent) * 7 + unsafe) * 7 + bare
end

print(string.format("%d", answer()))
