function chain(start) {
  let n = start;
  for (let steps = 0; steps <= 1000; steps++) {
    if (n === 1) return steps;
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  }
  return -1;
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 30000; n++) total += chain(n);
  return total;
}

console.log(answer());
