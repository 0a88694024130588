def moves(discs, start, goal, spare):
    if discs == 0:
        return 0
    own = 2 if start == "a" and goal == "c" else 1
    return moves(discs - 1, start, spare, goal) + own + moves(discs - 1, spare, goal, start)


print(moves(21, "a", "c", "b"))
