import re

RELEASE = re.compile(r"release/([^/]+)")
FEATURE = re.compile(r"feature/([^/]+?)-([^/]+)")


def tag(branch):
    if branch == "main":
        return "latest"
    if branch == "dev":
        return "development"
    if found := RELEASE.fullmatch(branch):
        return found[1]
    if found := FEATURE.fullmatch(branch):
        return f"{found[1]}:{len(found[2])}"
    return "alpha"


def branch(n):
    match n % 6:
        case 0:
            return "main"
        case 1:
            return "dev"
        case 2:
            return f"release/{n % 40}.{n % 7}"
        case 3:
            return f"feature/T{n % 1000}-some-work"
        case 4:
            return f"hotfix/{n}"
    return "feature/none"


def answer():
    total = 0
    for n in range(1, 250001):
        total += len(tag(branch(n)))
    return total


print(answer())
