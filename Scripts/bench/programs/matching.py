def kind(score):
    if score < 10:
        return "none"
    if score < 50:
        return "low"
    if score == 50:
        return "half"
    if score in (60, 70, 80):
        return "round"
    if score % 2 == 0:
        return "even"
    return "high"


def weight(kind):
    match kind:
        case "none":
            return 0
        case "low":
            return 1
        case "half":
            return 5
        case "round":
            return 7
        case "even":
            return 11
    return 13


def answer():
    total = 0
    for i in range(1, 2000001):
        total += weight(kind(i * 7 % 101))
    return total


print(answer())
