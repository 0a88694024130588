def is_prime(n):
    if n < 4:
        return n > 1
    if n % 2 == 0:
        return False
    for d in range(3, n + 1):
        if d * d > n:
            return True
        if n % d == 0:
            return False
    return True


def answer():
    found = 0
    for n in range(1, 200001):
        if is_prime(n):
            found += 1
    return found


print(answer())
