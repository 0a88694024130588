-- A gate of twenty requirements over a ring of inputs: the time of one evaluation.
-- Two forms: one condition that only says yes or no, and one that collects what failed.
local json = require("cjson")
local folder = arg[1]

local function read(name)
  local file = assert(io.open(folder .. "/" .. name))
  local text = file:read("*a")
  file:close()
  return json.decode(text)
end

local checks, ring = read("w2_checks.json"), read("w2_ring.json")
local conditions, findings = {}, {}
for i, check in ipairs(checks) do
  local condition = string.format("i.metrics.%s %s %s", check[1], check[2], check[3])
  conditions[i] = condition
  findings[i] = string.format("if not (%s) then n = n + 1 failed[n] = %d end", condition, i)
end
local compile = loadstring or load
local verdict = compile(
  "return function(i) return " .. table.concat(conditions, " and ") .. " end")()
local report = compile(
  "return function(i) local failed, n = {}, 0 " .. table.concat(findings, " ")
  .. " return failed end")()

local good, bad = read("w2.json"), read("w2_fail.json")
assert(verdict(good) and not verdict(bad) and #report(good) == 0 and #report(bad) == 1)

local function turns(count)
  local passed = 0
  for k = 1, count do
    if verdict(ring[k % #ring + 1]) then passed = passed + 1 end
  end
  return passed
end

local function reports(count)
  local failed = 0
  for k = 1, count do failed = failed + #report(ring[k % #ring + 1]) end
  return failed
end

local function measure(name, run)
  local count = 400000
  run(count)
  local start = os.clock()
  run(count)
  print(string.format("%s: %.2f", name, (os.clock() - start) / count * 1e9))
end

measure("ns per evaluation", turns)
measure("ns with findings", reports)
