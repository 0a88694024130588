function treeOf(depth) {
  if (depth === 0) return { left: null, right: null };
  return { left: treeOf(depth - 1), right: treeOf(depth - 1) };
}

function size(t) {
  return t.left ? 1 + size(t.left) + size(t.right) : 1;
}

function answer() {
  let total = 0;
  for (let turn = 1; turn <= 50; turn++) total += size(treeOf(12));
  return total;
}

console.log(answer());
