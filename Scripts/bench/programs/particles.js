function moved(p) {
  const vy = p.vy - 0.01;
  const y = p.y + vy;
  if (y < 0) return { x: p.x + p.vx, y: -y, vx: p.vx, vy: -vy * 0.9 };
  return { x: p.x + p.vx, y, vx: p.vx, vy };
}

function answer() {
  let particles = [];
  for (let i = 1; i <= 1000; i++) {
    particles.push({ x: 0, y: i / 100, vx: (i % 7) / 10, vy: (i % 5) / 10 });
  }
  for (let turn = 1; turn <= 400; turn++) particles = particles.map(moved);
  let total = 0;
  for (const p of particles) total += p.x * 10 + p.y;
  return Math.floor(total);
}

console.log(answer());
