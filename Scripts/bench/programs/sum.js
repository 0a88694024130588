function answer() {
  let total = 0;
  let i = 0;
  while (i < 10000000) {
    total += i;
    i++;
  }
  return total;
}

console.log(answer());
