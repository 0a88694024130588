def chain(n, length):
    if n == 1:
        return length
    if n % 2 == 0:
        return chain(n // 2, length + 1)
    return chain(3 * n + 1, length + 1)


def answer():
    longest = start = 0
    for n in range(1, 30001):
        length = chain(n, 1)
        if length > longest:
            longest, start = length, n
    return start * 1000 + longest


print(answer())
