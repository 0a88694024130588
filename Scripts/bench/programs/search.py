def place(xs, wanted, low, high):
    if low > high:
        return -1
    middle = (low + high) // 2
    found = xs[middle]
    if found == wanted:
        return middle
    if found < wanted:
        return place(xs, wanted, middle + 1, high)
    return place(xs, wanted, low, middle - 1)


def answer():
    xs = [i * 3 for i in range(10000)]
    total = 0
    for n in range(1, 120001):
        total += place(xs, n % 30000, 0, 9999)
    return total


print(answer())
