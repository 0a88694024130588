function answer() {
  const lines = [];
  for (let i = 1; i <= 60000; i++) lines.push(`region-${i % 13},${(i * 7) % 101},${i % 3}`);
  const rows = lines.join("\n").split("\n").map((line) => line.split(","));
  let total = 0;
  const groups = new Map();
  for (const row of rows) {
    if (row[2] === "1") total += row[1].length;
    groups.set(row[0], (groups.get(row[0]) || 0) + 1);
  }
  return total * 100 + Math.max(...groups.values());
}

console.log(answer());
