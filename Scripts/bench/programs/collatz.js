function chain(n, length) {
  if (n === 1) return length;
  if (n % 2 === 0) return chain(n / 2, length + 1);
  return chain(3 * n + 1, length + 1);
}

function answer() {
  let longest = 0;
  let start = 0;
  for (let n = 1; n <= 30000; n++) {
    const length = chain(n, 1);
    if (length > longest) {
      longest = length;
      start = n;
    }
  }
  return start * 1000 + longest;
}

console.log(answer());
