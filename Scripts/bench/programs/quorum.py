def votes(n):
    return [{"person": f"p{k}", "is_for": (n + k * k) % 4 != 0, "weight": n * k % 5 + 1}
            for k in range(1, 6)]


def verdict(votes):
    if all(v["is_for"] for v in votes):
        return 3
    if not any(v["is_for"] and v["weight"] > 3 for v in votes):
        return 2
    if any(not v["is_for"] and v["weight"] == 5 for v in votes):
        return 0
    return 1


def answer():
    total = 0
    for n in range(1, 60001):
        total += verdict(votes(n))
    return total


print(answer())
