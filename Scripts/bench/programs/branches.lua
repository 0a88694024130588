local function tag(branch)
  if branch == "main" then return "latest" end
  if branch == "dev" then return "development" end
  local version = branch:match("^release/([^/]+)$")
  if version then return version end
  local ticket, rest = branch:match("^feature/([^/]-)%-([^/]+)$")
  if ticket then return ticket .. ":" .. #rest end
  return "alpha"
end

local function branch(n)
  local k = n % 6
  if k == 0 then return "main" end
  if k == 1 then return "dev" end
  if k == 2 then return "release/" .. n % 40 .. "." .. n % 7 end
  if k == 3 then return "feature/T" .. n % 1000 .. "-some-work" end
  if k == 4 then return "hotfix/" .. n end
  return "feature/none"
end

local function answer()
  local total = 0
  for n = 1, 250000 do total = total + #tag(branch(n)) end
  return total
end

print(answer())
