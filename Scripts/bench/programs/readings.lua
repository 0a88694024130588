local rs = {}
for i = 1, 100000 do
  if i % 10 == 0 then rs[i] = {at = i} else rs[i] = {at = i, value = i * 31 % 97} end
end
local known = {}
for _, r in ipairs(rs) do if r.value ~= nil then known[#known + 1] = r end end
local avg, alarms = 0, 0
for _, r in ipairs(known) do
  avg = avg * 0.9 + r.value * 0.1
  if avg > 55 and r.value > 80 then alarms = alarms + 1 end
end
local gaps = 0
for _, r in ipairs(rs) do if r.value == nil then gaps = gaps + 1 end end
local vs = {}
for i, r in ipairs(known) do vs[i] = r.value end
table.sort(vs)
local n = #vs
local med = n % 2 == 1 and vs[(n + 1) / 2] or (vs[n / 2] + vs[n / 2 + 1]) / 2
print(string.format("%d", alarms * 1000 + gaps + math.floor(med)))
