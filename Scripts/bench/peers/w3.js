// Ten rules over many tasks, one task a line.
const lines = require("fs").readFileSync(process.argv[2], "utf8").split("\n");
const counts = new Array(10).fill(0);
for (const line of lines) {
  if (!line) continue;
  const t = JSON.parse(line);
  const hits = [
    t.status === "review" && t.age_hours > 48, t.points != null && t.points >= 21,
    t.status === "blocked" && t.owner == null, t.status === "in_progress" && t.age_hours > 120,
    t.priority === "critical" && t.status === "todo" && t.age_hours > 24,
    t.priority === "low" && t.age_hours > 240 && t.labels.includes("bug"),
    t.owner == null && t.labels.includes("security"), t.deps.length > 5,
    t.status === "done" && t.points === 0, t.labels.length === 0 && t.status !== "done",
  ];
  for (let i = 0; i < 10; i++) if (hits[i]) counts[i]++;
}
console.log(counts.join(","));
