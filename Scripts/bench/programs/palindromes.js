function answer() {
  let total = 0;
  for (let n = 1; n <= 400000; n++) {
    const text = String(n);
    if (text === text.split("").reverse().join("")) total += n;
  }
  return total;
}

console.log(answer());
