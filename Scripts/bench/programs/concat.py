def answer():
    text = ""
    for i in range(100000):
        text = text + "x"
    return len(text)


print(answer())
