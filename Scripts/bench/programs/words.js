const vocabulary = "the gate opens when every check has passed and nobody waits for it".split(" ");

function word(n) {
  const known = vocabulary[(n * n) % 13];
  return n % 7 === 0 ? `${known}-${n % 50}` : known;
}

function answer() {
  const words = [];
  for (let n = 1; n <= 400000; n++) words.push(word(n));
  const counts = new Map();
  for (const w of words.join(" ").split(" ")) counts.set(w, (counts.get(w) || 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  return sorted[0] * 1000 + sorted.length;
}

console.log(answer());
