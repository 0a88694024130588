def matrix(size, factor):
    return [[i * factor + j % 7 for j in range(1, size + 1)] for i in range(1, size + 1)]


def answer():
    size = 180
    a = matrix(size, 3)
    b = matrix(size, 5)
    trace = 0
    for i in range(size):
        row = a[i]
        for j in range(size):
            total = 0
            for k in range(size):
                total += row[k] * b[k][j]
            if i == j:
                trace += total
    return trace


print(answer())
