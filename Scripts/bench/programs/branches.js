function tag(branch) {
  if (branch === "main") return "latest";
  if (branch === "dev") return "development";
  let found = /^release\/([^/]+)$/.exec(branch);
  if (found) return found[1];
  found = /^feature\/([^/]+?)-([^/]+)$/.exec(branch);
  if (found) return `${found[1]}:${found[2].length}`;
  return "alpha";
}

function branch(n) {
  switch (n % 6) {
    case 0: return "main";
    case 1: return "dev";
    case 2: return `release/${n % 40}.${n % 7}`;
    case 3: return `feature/T${n % 1000}-some-work`;
    case 4: return `hotfix/${n}`;
    default: return "feature/none";
  }
}

function answer() {
  let total = 0;
  for (let n = 1; n <= 250000; n++) total += tag(branch(n)).length;
  return total;
}

console.log(answer());
