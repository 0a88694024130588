local function moved(p)
  local vy = p.vy - 0.01
  local y = p.y + vy
  if y < 0 then return { x = p.x + p.vx, y = -y, vx = p.vx, vy = -vy * 0.9 } end
  return { x = p.x + p.vx, y = y, vx = p.vx, vy = vy }
end

local function answer()
  local particles = {}
  for i = 1, 1000 do particles[i] = { x = 0, y = i / 100, vx = i % 7 / 10, vy = i % 5 / 10 } end
  for turn = 1, 400 do
    local next = {}
    for i, p in ipairs(particles) do next[i] = moved(p) end
    particles = next
  end
  local total = 0
  for _, p in ipairs(particles) do total = total + (p.x * 10 + p.y) end
  return math.floor(total)
end

print(answer())
