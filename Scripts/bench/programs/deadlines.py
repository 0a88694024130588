MINUTE, HOUR, DAY = 60, 3600, 86400
START = 1767571200


def change_of(n):
    return {"opened": START + n * 17 * MINUTE, "within": (n % 5 + 1) * 12 * HOUR,
            "took": n * 37 % 4000 * MINUTE}


def answer():
    changes = [change_of(n) for n in range(1, 120001)]
    late = [c for c in changes if c["took"] > c["within"]]
    over = sum(c["took"] - c["within"] for c in late)
    recent = sum(1 for c in changes if c["opened"] + c["took"] > START + 400 * DAY)
    return over // MINUTE + len(late) * 7 + recent


print(answer())
