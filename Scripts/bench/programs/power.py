def power(base, exponent, modulus):
    if exponent == 0:
        return 1
    half = power(base * base % modulus, exponent // 2, modulus)
    return half * base % modulus if exponent % 2 == 1 else half


def answer():
    total = 0
    for n in range(1, 150001):
        total += power(n, n + 1000, 1000003)
    return total


print(answer())
