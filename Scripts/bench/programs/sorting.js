function answer() {
  const entries = [];
  for (let i = 1; i <= 40000; i++) {
    entries.push({ name: `n${(i * 7919) % 40009}`, score: (i * 31337) % 40009 });
  }
  const byScore = [...entries].sort((a, b) => a.score - b.score);
  const byName = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  let total = 0;
  for (let i = 0; i < 40000; i++) {
    if (i % 1000 === 7) total += byScore[i].score * 3 + byName[i].score;
  }
  return total;
}

console.log(answer());
