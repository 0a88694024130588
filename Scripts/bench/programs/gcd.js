function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}

function answer() {
  let found = 0;
  for (let a = 1; a <= 800; a++) {
    for (let b = 1; b <= 800; b++) {
      if (gcd(a, b) === 1) found++;
    }
  }
  return found;
}

console.log(answer());
