def answer():
    found = 0
    for i in range(1, 1000001):
        key = "task-" + str(i % 100)
        if key == "task-42":
            found += 1
    return found


print(answer())
