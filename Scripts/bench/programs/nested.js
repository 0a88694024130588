function answer() {
  let found = 0;
  for (let a = 1; a <= 320; a++) {
    for (let b = a; b <= 320; b++) {
      for (let c = b; c <= 320; c++) {
        if (a * a + b * b === c * c) found++;
      }
    }
  }
  return found;
}

console.log(answer());
