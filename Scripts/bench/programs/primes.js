function isPrime(n) {
  if (n < 4) return n > 1;
  if (n % 2 === 0) return false;
  for (let d = 3; d <= n; d++) {
    if (d * d > n) return true;
    if (n % d === 0) return false;
  }
  return true;
}

function answer() {
  let found = 0;
  for (let n = 1; n <= 200000; n++) {
    if (isPrime(n)) found++;
  }
  return found;
}

console.log(answer());
