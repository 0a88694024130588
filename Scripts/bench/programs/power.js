function power(base, exponent, modulus) {
  if (exponent === 0) return 1;
  const half = power((base * base) % modulus, Math.floor(exponent / 2), modulus);
  return exponent % 2 === 1 ? (half * base) % modulus : half;
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 150000; n++) total += power(n, n + 1000, 1000003);
  return total;
}

console.log(answer());
