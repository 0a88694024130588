def word(n):
    if n % 15 == 0:
        return "FizzBuzz"
    if n % 3 == 0:
        return "Fizz"
    if n % 5 == 0:
        return "Buzz"
    return str(n)


def answer():
    return len("\n".join([word(n) for n in range(1, 400001)]))


print(answer())
