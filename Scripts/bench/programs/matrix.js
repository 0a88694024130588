function matrix(size, factor) {
  const rows = [];
  for (let i = 1; i <= size; i++) {
    const row = [];
    for (let j = 1; j <= size; j++) row.push(i * factor + (j % 7));
    rows.push(row);
  }
  return rows;
}

function answer() {
  const size = 180;
  const a = matrix(size, 3);
  const b = matrix(size, 5);
  let trace = 0;
  for (let i = 0; i < size; i++) {
    const row = a[i];
    for (let j = 0; j < size; j++) {
      let total = 0;
      for (let k = 0; k < size; k++) total += row[k] * b[k][j];
      if (i === j) trace += total;
    }
  }
  return trace;
}

console.log(answer());
