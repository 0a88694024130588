def cleaned(n):
    raw = f"  Release Candidate {n}: fix bug {n % 9} in module {n % 31}  "
    small = raw.strip().lower()
    return small.replace("bug", "defect") if small.startswith("release") else small


def answer():
    total = 0
    for n in range(1, 100001):
        text = cleaned(n)
        if "defect 4" in text:
            total += len(text)
        if text.endswith("module 7"):
            total += 1
    return total


print(answer())
