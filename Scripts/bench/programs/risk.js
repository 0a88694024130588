function risk(files, tests, touchesAuth, isFriday) {
  let score = 0;
  if (files > 20) score += 3;
  else if (files > 5) score += 1;
  if (tests === 0 && files > 2) score += 2;
  if (touchesAuth) score += tests < 3 ? 4 : 1;
  if (isFriday || files > 40) score *= 2;
  return Math.min(score, 10);
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 1500000; n++) {
    total += risk(n % 50, (n * 7) % 9, n % 4 === 0, n % 5 === 0);
  }
  return total;
}

console.log(answer());
