def is_safe(queens, column):
    row = len(queens)
    for i in range(row):
        distance = abs(queens[i] - column)
        if distance == 0 or distance == row - i:
            return False
    return True


def ways(queens, size):
    if len(queens) == size:
        return 1
    found = 0
    for column in range(1, size + 1):
        if is_safe(queens, column):
            found += ways(queens + [column], size)
    return found


print(ways([], 10))
