def turns(cx, cy):
    x = y = 0.0
    for i in range(1, 301):
        xx = x * x
        yy = y * y
        if xx + yy > 4:
            return i
        y = 2 * x * y + cy
        x = xx - yy + cx
    return 300


def answer():
    total = 0
    for row in range(160):
        for column in range(240):
            total += turns(column / 80 - 2, row / 80 - 1)
    return total


print(answer())
