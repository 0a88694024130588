function fibonacci(n) {
  let [a, b] = [0, 1];
  for (let turn = 1; turn <= n; turn++) {
    const next = (a + b) % 1000007;
    a = b;
    b = next;
  }
  return a;
}

let total = 0;
for (let n = 1; n <= 2000; n++) total += fibonacci(n);
console.log(total);
