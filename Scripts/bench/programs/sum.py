def answer():
    total = 0
    i = 0
    while i < 10000000:
        total += i
        i += 1
    return total


print(answer())
