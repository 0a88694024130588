def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def answer():
    found = 0
    for a in range(1, 801):
        for b in range(1, 801):
            if gcd(a, b) == 1:
                found += 1
    return found


print(answer())
