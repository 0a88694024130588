def answer():
    entries = [{"name": f"n{i * 7919 % 40009}", "score": i * 31337 % 40009}
               for i in range(1, 40001)]
    by_score = sorted(entries, key=lambda e: e["score"])
    by_name = sorted(entries, key=lambda e: e["name"])
    total = 0
    for i in range(40000):
        if i % 1000 == 7:
            total += by_score[i]["score"] * 3 + by_name[i]["score"]
    return total


print(answer())
