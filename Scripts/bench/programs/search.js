function place(xs, wanted, low, high) {
  if (low > high) return -1;
  const middle = Math.floor((low + high) / 2);
  const found = xs[middle];
  if (found === wanted) return middle;
  if (found < wanted) return place(xs, wanted, middle + 1, high);
  return place(xs, wanted, low, middle - 1);
}

function answer() {
  const xs = [];
  for (let i = 0; i < 10000; i++) xs.push(i * 3);
  let total = 0;
  for (let n = 1; n <= 120000; n++) total += place(xs, n % 30000, 0, 9999);
  return total;
}

console.log(answer());
