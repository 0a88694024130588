// A gate of twenty requirements over a ring of inputs: the time of one evaluation.
// Two forms: one condition that only says yes or no, and one that collects what failed.
const fs = require("fs");
const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(`${folder}/${name}`, "utf8"));

const checks = read("w2_checks.json");
const ring = read("w2_ring.json");
const conditions = checks.map(
  ([name, relation, bound]) => `i.metrics.${name} ${relation === "==" ? "===" : relation} ${bound}`);
const verdict = new Function("i", `return ${conditions.join(" && ")};`);
const report = new Function(
  "i", "const failed = [];"
  + conditions.map((c, i) => `if (!(${c})) failed.push(${i});`).join("") + "return failed;");

const good = read("w2.json");
const bad = read("w2_fail.json");
if (!verdict(good) || verdict(bad) || report(good).length !== 0 || report(bad).length !== 1) {
  throw new Error("the gate is wrong");
}

let passed = 0;
let failed = 0;

function turns(count) {
  for (let k = 0; k < count; k++) if (verdict(ring[k % ring.length])) passed++;
}

function reports(count) {
  for (let k = 0; k < count; k++) failed += report(ring[k % ring.length]).length;
}

function measure(name, run) {
  const count = 1000000;
  run(count);
  const start = process.cpuUsage().user;
  run(count);
  console.log(`${name}: ${((process.cpuUsage().user - start) * 1e3 / count).toFixed(2)}`);
}

measure("ns per evaluation", turns);
measure("ns with findings", reports);
if (passed === 0 || failed !== 0) throw new Error("the ring is wrong");
