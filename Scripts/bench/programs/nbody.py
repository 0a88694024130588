import math


def root(n):
    guess = n / 2 + 0.5
    for _ in range(12):
        guess = (guess + n / guess) / 2
    return guess


def pulled(b, bodies):
    x, y, z, vx, vy, vz, mass = b
    for ox, oy, oz, _, _, _, other in bodies:
        dx, dy, dz = ox - x, oy - y, oz - z
        d2 = dx * dx + dy * dy + dz * dz + 0.01
        f = other / (d2 * root(d2)) * 0.001
        vx, vy, vz = vx + dx * f, vy + dy * f, vz + dz * f
    return (x + vx * 0.001, y + vy * 0.001, z + vz * 0.001, vx, vy, vz, mass)


bodies = [(i, i * 2 % 5, i * 3 % 7, 0, i / 10, 0, i) for i in range(1, 6)]
for step in range(5000):
    bodies = [pulled(b, bodies) for b in bodies]
print(math.floor(sum(b[0] * 1000 + b[1] * 100 + b[2] for b in bodies)))
