function kind(score) {
  if (score < 10) return "none";
  if (score < 50) return "low";
  if (score === 50) return "half";
  if (score === 60 || score === 70 || score === 80) return "round";
  if (score % 2 === 0) return "even";
  return "high";
}

function weight(kind) {
  switch (kind) {
    case "none": return 0;
    case "low": return 1;
    case "half": return 5;
    case "round": return 7;
    case "even": return 11;
    default: return 13;
  }
}

function answer() {
  let total = 0;
  for (let i = 1; i <= 2000000; i++) total += weight(kind((i * 7) % 101));
  return total;
}

console.log(answer());
