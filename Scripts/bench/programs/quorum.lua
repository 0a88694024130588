local function votes(n)
  local all = {}
  for k = 1, 5 do
    all[k] = { person = "p" .. k, is_for = (n + k * k) % 4 ~= 0, weight = n * k % 5 + 1 }
  end
  return all
end

local function any(votes, rule)
  for _, v in ipairs(votes) do
    if rule(v) then return true end
  end
  return false
end

local function is_against(v) return not v.is_for end
local function is_heavy_for(v) return v.is_for and v.weight > 3 end
local function is_heavy_against(v) return not v.is_for and v.weight == 5 end

local function verdict(votes)
  if not any(votes, is_against) then return 3 end
  if not any(votes, is_heavy_for) then return 2 end
  if any(votes, is_heavy_against) then return 0 end
  return 1
end

local function answer()
  local total = 0
  for n = 1, 60000 do total = total + verdict(votes(n)) end
  return total
end

print(answer())
