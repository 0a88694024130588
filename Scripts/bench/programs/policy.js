const HIGH = 2;
const stages = ["todo", "active", "review", "blocked", "done"];

function itemOf(n) {
  return {
    id: `T-${n}`, stage: stages[n % 5], priority: Math.floor(n / 5) % 4, hours: (n * 37) % 300,
    points: n % 50 === 0 ? null : n % 23,
    owner: n % 11 === 0 ? null : `p${n % 9}`,
    labels: n % 6 === 0 ? ["bug", "security"] : n % 2 === 0 ? ["feature"] : [],
  };
}

function answer() {
  const items = [];
  for (let n = 1; n <= 100000; n++) items.push(itemOf(n));
  const count = (rule) => items.filter(rule).length;
  const stale = count((t) => t.stage === "review" && t.hours > 48);
  const large = count((t) => t.points !== null && t.points >= 21);
  const unowned = count((t) => t.stage === "blocked" && t.owner === null);
  const urgent = count((t) => t.priority >= HIGH && t.stage === "todo" && t.hours > 24);
  const unsafe = count((t) => t.labels.includes("security") && t.owner === null);
  const bare = count((t) => t.labels.length === 0 && t.stage !== "done");
  return ((((stale * 7 + large) * 7 + unowned) * 7 + urgent) * 7 + unsafe) * 7 + bare;
}

console.log(answer());
