function digits(n) {
  return n < 10 ? n : (n % 10) + digits(Math.floor(n / 10));
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 400000; n++) total += digits(n);
  return total;
}

console.log(answer());
