def chain(start):
    n = start
    for steps in range(1001):
        if n == 1:
            return steps
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    return -1


def answer():
    total = 0
    for n in range(1, 30001):
        total += chain(n)
    return total


print(answer())
