function distance(a, b) {
  let previous = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let left = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      left = Math.min(left + 1, previous[j] + 1, changed);
      row.push(left);
    }
    previous = row;
  }
  return previous[b.length];
}

function answer() {
  const a = [];
  const b = [];
  for (let i = 1; i <= 900; i++) {
    a.push(`w${(i * i) % 23}`);
    b.push(`w${(i * 7) % 19}`);
  }
  return distance(a, b);
}

console.log(answer());
