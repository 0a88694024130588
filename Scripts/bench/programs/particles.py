import math


def moved(p):
    vy = p["vy"] - 0.01
    y = p["y"] + vy
    if y < 0:
        return {"x": p["x"] + p["vx"], "y": -y, "vx": p["vx"], "vy": -vy * 0.9}
    return {"x": p["x"] + p["vx"], "y": y, "vx": p["vx"], "vy": vy}


def answer():
    particles = [{"x": 0, "y": i / 100, "vx": i % 7 / 10, "vy": i % 5 / 10}
                 for i in range(1, 1001)]
    for turn in range(400):
        particles = [moved(p) for p in particles]
    total = 0
    for p in particles:
        total += p["x"] * 10 + p["y"]
    return math.floor(total)


print(answer())
