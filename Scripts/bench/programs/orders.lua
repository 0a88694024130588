local function answer()
  local orders = {}
  for i = 1, 150000 do
    orders[i] = {
      id = i, customer = "c" .. i * 17 % 499, amount = i * 37 % 1000, is_paid = i % 3 ~= 0,
    }
  end
  local paid = {}
  for _, o in ipairs(orders) do
    if o.is_paid and o.amount > 100 then paid[#paid + 1] = o end
  end
  local sums = {}
  for _, o in ipairs(paid) do sums[o.customer] = (sums[o.customer] or 0) + o.amount end
  local totals = {}
  for _, s in pairs(sums) do totals[#totals + 1] = s end
  table.sort(totals)
  local open = 0
  for _, o in ipairs(orders) do
    if not o.is_paid then open = open + o.amount end
  end
  return totals[#totals] + open * 1000 + #totals
end

print(string.format("%d", answer()))
