def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i]
        left = i
        for j in range(1, len(b) + 1):
            changed = previous[j - 1] + (0 if a[i - 1] == b[j - 1] else 1)
            left = min(left + 1, previous[j] + 1, changed)
            row.append(left)
        previous = row
    return previous[-1]


def answer():
    a = [f"w{i * i % 23}" for i in range(1, 901)]
    b = [f"w{i * 7 % 19}" for i in range(1, 901)]
    return distance(a, b)


print(answer())
