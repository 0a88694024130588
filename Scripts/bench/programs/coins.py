def ways(amount, coins, at):
    if amount == 0:
        return 1
    if amount < 0 or at >= len(coins):
        return 0
    return ways(amount - coins[at], coins, at) + ways(amount, coins, at + 1)


print(ways(400, [50, 25, 10, 5, 2], 0))
