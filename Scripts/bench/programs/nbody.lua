local function root(n)
  local g = n / 2 + 0.5
  for t = 1, 12 do g = (g + n / g) / 2 end
  return g
end
local function pulled(b, all)
  local vx, vy, vz = b.vx, b.vy, b.vz
  for _, o in ipairs(all) do
    local dx, dy, dz = o.x - b.x, o.y - b.y, o.z - b.z
    local d2 = dx * dx + dy * dy + dz * dz + 0.01
    local f = o.mass / (d2 * root(d2)) * 0.001
    vx = vx + dx * f
    vy = vy + dy * f
    vz = vz + dz * f
  end
  return {
    x = b.x + vx * 0.001, y = b.y + vy * 0.001, z = b.z + vz * 0.001,
    vx = vx, vy = vy, vz = vz, mass = b.mass,
  }
end
local bodies = {}
for i = 1, 5 do
  bodies[i] = {x = i, y = i * 2 % 5, z = i * 3 % 7, vx = 0, vy = i / 10, vz = 0, mass = i}
end
for s = 1, 5000 do
  local n = {}
  for i, b in ipairs(bodies) do n[i] = pulled(b, bodies) end
  bodies = n
end
local s = 0
for _, b in ipairs(bodies) do s = s + b.x * 1000 + b.y * 100 + b.z end
print(string.format("%d", math.floor(s)))
