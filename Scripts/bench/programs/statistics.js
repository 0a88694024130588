function next(seed) {
  return (seed * 16807) % 2147483647;
}

function answer() {
  const numbers = [];
  let seed = 42;
  for (let i = 1; i <= 250000; i++) {
    seed = next(seed);
    numbers.push(seed % 1000);
  }
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const spread = numbers.reduce((a, n) => a + (n - mean) * (n - mean), 0) / numbers.length;
  let low = Infinity;
  let high = -Infinity;
  for (const n of numbers) {
    if (n < low) low = n;
    if (n > high) high = n;
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  return Math.floor(mean * 100) + Math.floor(spread) + middle + high - low;
}

console.log(answer());
