LOW, MEDIUM, HIGH, CRITICAL = range(4)
STAGES = ["todo", "active", "review", "blocked", "done"]


def item_of(n):
    return {
        "id": f"T-{n}", "stage": STAGES[n % 5], "priority": n // 5 % 4, "hours": n * 37 % 300,
        "points": None if n % 50 == 0 else n % 23,
        "owner": None if n % 11 == 0 else f"p{n % 9}",
        "labels": ["bug", "security"] if n % 6 == 0 else ["feature"] if n % 2 == 0 else [],
    }


def count(items, rule):
    return sum(1 for item in items if rule(item))


def answer():
    items = [item_of(n) for n in range(1, 100001)]
    stale = count(items, lambda t: t["stage"] == "review" and t["hours"] > 48)
    large = count(items, lambda t: t["points"] is not None and t["points"] >= 21)
    unowned = count(items, lambda t: t["stage"] == "blocked" and t["owner"] is None)
    urgent = count(
        items, lambda t: t["priority"] >= HIGH and t["stage"] == "todo" and t["hours"] > 24)
    unsafe = count(items, lambda t: "security" in t["labels"] and t["owner"] is None)
    bare = count(items, lambda t: not t["labels"] and t["stage"] != "done")
    return ((((stale * 7 + large) * 7 + unowned) * 7 + urgent) * 7 + unsafe) * 7 + bare


print(answer())
