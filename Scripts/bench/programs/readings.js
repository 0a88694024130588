const readings = [];
for (let i = 1; i <= 100000; i++) {
  readings.push(i % 10 === 0 ? { at: i } : { at: i, value: (i * 31) % 97 });
}
const known = readings.filter((r) => r.value !== undefined);
let average = 0, alarms = 0;
for (const r of known) {
  average = average * 0.9 + r.value * 0.1;
  if (average > 55 && r.value > 80) alarms += 1;
}
const gaps = readings.length - known.length;
const values = known.map((r) => r.value).sort((a, b) => a - b);
const n = values.length;
const median = n % 2 ? values[(n - 1) / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
console.log(alarms * 1000 + gaps + Math.floor(median));
