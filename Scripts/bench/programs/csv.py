def answer():
    text = "\n".join(f"region-{i % 13},{i * 7 % 101},{i % 3}" for i in range(1, 60001))
    rows = [line.split(",") for line in text.split("\n")]
    total = 0
    groups = {}
    for row in rows:
        if row[2] == "1":
            total += len(row[1])
        groups[row[0]] = groups.get(row[0], 0) + 1
    return total * 100 + max(groups.values())


print(answer())
