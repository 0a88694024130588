def tree_of(depth):
    if depth == 0:
        return {}
    return {"left": tree_of(depth - 1), "right": tree_of(depth - 1)}


def size(t):
    return 1 + size(t["left"]) + size(t["right"]) if "left" in t else 1


def answer():
    total = 0
    for turn in range(50):
        total += size(tree_of(12))
    return total


print(answer())
