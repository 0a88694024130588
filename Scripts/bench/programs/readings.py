def answer():
    readings = [(i, None if i % 10 == 0 else i * 31 % 97) for i in range(1, 100001)]
    known = [value for _, value in readings if value is not None]
    average = 0
    alarms = 0
    for value in known:
        average = average * 0.9 + value * 0.1
        if average > 55 and value > 80:
            alarms += 1
    gaps = sum(1 for _, value in readings if value is None)
    values = sorted(known)
    middle = len(values) // 2
    median = values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2
    return alarms * 1000 + gaps + int(median)


print(answer())
