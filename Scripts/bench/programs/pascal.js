function following(row) {
  const made = [1];
  for (let i = 1; i < row.length; i++) made.push((row[i - 1] + row[i]) % 1000007);
  made.push(1);
  return made;
}

let row = [1];
for (let n = 1; n <= 1500; n++) row = following(row);
console.log(row.reduce((a, b) => a + b, 0) % 1000003);
