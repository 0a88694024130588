function votes(n) {
  const all = [];
  for (let k = 1; k <= 5; k++) {
    all.push({ person: `p${k}`, isFor: (n + k * k) % 4 !== 0, weight: ((n * k) % 5) + 1 });
  }
  return all;
}

function verdict(votes) {
  if (votes.every((v) => v.isFor)) return 3;
  if (!votes.some((v) => v.isFor && v.weight > 3)) return 2;
  if (votes.some((v) => !v.isFor && v.weight === 5)) return 0;
  return 1;
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 60000; n++) total += verdict(votes(n));
  return total;
}

console.log(answer());
