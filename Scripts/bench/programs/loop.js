function answer() {
  let total = 0;
  for (let i = 1; i <= 8000000; i++) {
    if (i % 3 === 0 && i % 5 !== 0) total += i;
  }
  return total;
}

console.log(answer());
