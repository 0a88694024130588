function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function days(month, year) {
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  if (month === 2) return isLeap(year) ? 29 : 28;
  return 31;
}

function answer() {
  let weekday = 1;
  let found = 0;
  for (let year = 1; year <= 120000; year++) {
    for (let month = 1; month <= 12; month++) {
      if (weekday === 0) found++;
      weekday = (weekday + days(month, year)) % 7;
    }
  }
  return found;
}

console.log(answer());
