def following(row):
    return [1] + [(row[i - 1] + row[i]) % 1000007 for i in range(1, len(row))] + [1]


def answer():
    row = [1]
    for _ in range(1500):
        row = following(row)
    return sum(row) % 1000003


print(answer())
