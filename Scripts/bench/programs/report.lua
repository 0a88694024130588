local function state(load)
  if load > 90 then return "overloaded" end
  if load > 60 then return "busy" end
  return "calm"
end

local function line(s)
  return s.name .. ":" .. s.port .. " is " .. state(s.load) .. " at " .. s.load
    .. " % and belongs to " .. s.owner
end

local function answer()
  local services = {}
  for i = 1, 60000 do
    services[i] = {
      name = "service-" .. i, port = 8000 + i % 1000, owner = "team-" .. i % 17,
      load = i * 31 % 101,
    }
  end
  local lines, busy = {}, 0
  for i, s in ipairs(services) do lines[i] = line(s) end
  for _, l in ipairs(lines) do
    if l:find("busy", 1, true) then busy = busy + 1 end
  end
  return #table.concat(lines, "\n") * 1000 + busy % 1000
end

print(string.format("%d", answer()))
