def answer():
    total = 0
    for i in range(1, 8000001):
        if i % 3 == 0 and i % 5 != 0:
            total += i
    return total


print(answer())
