def digits(n):
    return n if n < 10 else n % 10 + digits(n // 10)


def answer():
    total = 0
    for n in range(1, 400001):
        total += digits(n)
    return total


print(answer())
