function root(n) {
  let guess = n / 2 + 0.5;
  for (let turn = 0; turn < 12; turn++) guess = (guess + n / guess) / 2;
  return guess;
}

function pulled(b, bodies) {
  let { vx, vy, vz } = b;
  for (const o of bodies) {
    const dx = o.x - b.x, dy = o.y - b.y, dz = o.z - b.z;
    const d2 = dx * dx + dy * dy + dz * dz + 0.01;
    const f = (o.mass / (d2 * root(d2))) * 0.001;
    vx += dx * f;
    vy += dy * f;
    vz += dz * f;
  }
  const [x, y, z] = [b.x + vx * 0.001, b.y + vy * 0.001, b.z + vz * 0.001];
  return { x, y, z, vx, vy, vz, mass: b.mass };
}

let bodies = [];
for (let i = 1; i <= 5; i++) {
  bodies.push({ x: i, y: (i * 2) % 5, z: (i * 3) % 7, vx: 0, vy: i / 10, vz: 0, mass: i });
}
for (let step = 0; step < 5000; step++) {
  const before = bodies;
  bodies = before.map((b) => pulled(b, before));
}
console.log(Math.floor(bodies.reduce((s, b) => s + b.x * 1000 + b.y * 100 + b.z, 0)));
