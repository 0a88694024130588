def encode(values):
    parts = []
    current = values[0]
    times = 0
    for value in values:
        if value == current:
            times += 1
        else:
            parts.append(f"{times}{current}")
            current, times = value, 1
    parts.append(f"{times}{current}")
    return " ".join(parts)


def letter(n):
    return "a" if n == 0 else "b" if n == 1 else "c" if n == 2 else "d"


def answer():
    return len(encode([letter(i // 3 * (i // 7) % 5) for i in range(1, 700001)]))


print(answer())
