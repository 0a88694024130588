def answer():
    total = 0
    for n in range(1, 400001):
        text = str(n)
        if text == text[::-1]:
            total += n
    return total


print(answer())
