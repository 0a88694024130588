-- Ten rules over many tasks, one task a line: lua5.4 or luajit, with lua-cjson.
local json = require "cjson"
local null = json.null
local counts = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }

local function has(list, wanted)
  for i = 1, #list do if list[i] == wanted then return true end end
  return false
end

local tasks = {}
for line in io.lines(arg[1]) do tasks[#tasks + 1] = json.decode(line) end
for _, t in ipairs(tasks) do
  local owner, points = t.owner, t.points
  if owner == null then owner = nil end
  if points == null then points = nil end
  local hits = {
    t.status == "review" and t.age_hours > 48, points and points >= 21,
    t.status == "blocked" and not owner, t.status == "in_progress" and t.age_hours > 120,
    t.priority == "critical" and t.status == "todo" and t.age_hours > 24,
    t.priority == "low" and t.age_hours > 240 and has(t.labels, "bug"),
    not owner and has(t.labels, "security"), #t.deps > 5, t.status == "done" and points == 0,
    #t.labels == 0 and t.status ~= "done",
  }
  for i = 1, 10 do if hits[i] then counts[i] = counts[i] + 1 end end
end
print(table.concat(counts, ","))
