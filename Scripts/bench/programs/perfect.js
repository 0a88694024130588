function divisors(n) {
  let total = 0;
  for (let d = 1; d <= Math.floor(n / 2); d++) {
    if (n % d === 0) total += d;
  }
  return total;
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 5000; n++) {
    if (divisors(n) === n) total += n;
  }
  return total;
}

console.log(answer());
