import math


def next_of(seed):
    return seed * 16807 % 2147483647


def answer():
    numbers = []
    seed = 42
    for i in range(250000):
        seed = next_of(seed)
        numbers.append(seed % 1000)
    mean = sum(numbers) / len(numbers)
    spread = sum((n - mean) * (n - mean) for n in numbers) / len(numbers)
    ranked = sorted(numbers)
    middle = (ranked[len(ranked) // 2 - 1] + ranked[len(ranked) // 2]) / 2
    total = math.floor(mean * 100) + math.floor(spread) + middle + max(numbers) - min(numbers)
    return int(total)


print(answer())
