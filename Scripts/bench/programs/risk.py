def risk(files, tests, touches_auth, is_friday):
    score = 0
    if files > 20:
        score += 3
    elif files > 5:
        score += 1
    if tests == 0 and files > 2:
        score += 2
    if touches_auth:
        score += 4 if tests < 3 else 1
    if is_friday or files > 40:
        score *= 2
    return min(score, 10)


def answer():
    total = 0
    for n in range(1, 1500001):
        total += risk(n % 50, n * 7 % 9, n % 4 == 0, n % 5 == 0)
    return total


print(answer())
