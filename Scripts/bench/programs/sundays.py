def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days(month, year):
    if month in (4, 6, 9, 11):
        return 30
    if month == 2:
        return 29 if is_leap(year) else 28
    return 31


def answer():
    weekday = 1
    found = 0
    for year in range(1, 120001):
        for month in range(1, 13):
            if weekday == 0:
                found += 1
            weekday = (weekday + days(month, year)) % 7
    return found


print(answer())
