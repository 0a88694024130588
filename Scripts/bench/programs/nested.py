def answer():
    found = 0
    for a in range(1, 321):
        for b in range(a, 321):
            for c in range(b, 321):
                if a * a + b * b == c * c:
                    found += 1
    return found


print(answer())
