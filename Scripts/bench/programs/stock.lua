local function after(stock, name, wanted)
  local out = {}
  for i, s in ipairs(stock) do
    if s.name == name and s.quantity >= wanted then
      out[i] = {name = s.name, quantity = s.quantity - wanted, price = s.price}
    else out[i] = s end
  end
  return out
end
local stock = {}
for i = 1, 20 do stock[i] = {name = "item-" .. i, quantity = 10000, price = i * 3} end
for o = 1, 10000 do stock = after(stock, "item-" .. o % 20 + 1, o % 7) end
local t = 0
for _, s in ipairs(stock) do t = t + s.quantity * s.price end
print(string.format("%d", t))
