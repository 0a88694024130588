function cleaned(n) {
  const raw = `  Release Candidate ${n}: fix bug ${n % 9} in module ${n % 31}  `;
  const small = raw.trim().toLowerCase();
  return small.startsWith("release") ? small.replaceAll("bug", "defect") : small;
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 100000; n++) {
    const text = cleaned(n);
    if (text.includes("defect 4")) total += text.length;
    if (text.endsWith("module 7")) total++;
  }
  return total;
}

console.log(answer());
