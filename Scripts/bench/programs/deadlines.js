const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const start = 1767571200;

function changeOf(n) {
  return {
    opened: start + n * 17 * MINUTE, within: ((n % 5) + 1) * 12 * HOUR,
    took: ((n * 37) % 4000) * MINUTE,
  };
}

function answer() {
  const changes = [];
  for (let n = 1; n <= 120000; n++) changes.push(changeOf(n));
  const late = changes.filter((c) => c.took > c.within);
  const over = late.reduce((sum, c) => sum + (c.took - c.within), 0);
  const recent = changes.filter((c) => c.opened + c.took > start + 400 * DAY).length;
  return over / MINUTE + late.length * 7 + recent;
}

console.log(answer());
