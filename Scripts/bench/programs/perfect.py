def divisors(n):
    total = 0
    for d in range(1, n // 2 + 1):
        if n % d == 0:
            total += d
    return total


def answer():
    total = 0
    for n in range(1, 5001):
        if divisors(n) == n:
            total += n
    return total


print(answer())
