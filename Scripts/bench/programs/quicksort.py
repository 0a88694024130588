def ordered(xs):
    if len(xs) < 2:
        return xs
    pivot = xs[0]
    small = [x for x in xs if x < pivot]
    same = [x for x in xs if x == pivot]
    large = [x for x in xs if x > pivot]
    return ordered(small) + same + ordered(large)


s = ordered([i * 7919 % 100003 for i in range(1, 40001)])
print(s[100] * 7 + s[20000] + s[39999])
