vocabulary = "the gate opens when every check has passed and nobody waits for it".split(" ")


def word(n):
    known = vocabulary[n * n % 13]
    return f"{known}-{n % 50}" if n % 7 == 0 else known


def answer():
    text = " ".join([word(n) for n in range(1, 400001)])
    counts = {}
    for w in text.split(" "):
        counts[w] = counts.get(w, 0) + 1
    ranked = sorted(counts.values(), reverse=True)
    return ranked[0] * 1000 + len(ranked)


print(answer())
