function ordered(xs) {
  if (xs.length < 2) return xs;
  const pivot = xs[0];
  const small = xs.filter((x) => x < pivot);
  const same = xs.filter((x) => x === pivot);
  const large = xs.filter((x) => x > pivot);
  return ordered(small).concat(same, ordered(large));
}

const s = ordered(Array.from({ length: 40000 }, (_, i) => ((i + 1) * 7919) % 100003));
console.log(s[100] * 7 + s[20000] + s[39999]);
