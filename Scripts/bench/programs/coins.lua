local function ways(amount, coins, at)
  if amount == 0 then return 1 end
  if amount < 0 or at > #coins then return 0 end
  return ways(amount - coins[at], coins, at) + ways(amount, coins, at + 1)
end
print(ways(400, {50, 25, 10, 5, 2}, 1))
