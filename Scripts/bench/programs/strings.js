function answer() {
  let found = 0;
  for (let i = 1; i <= 1000000; i++) {
    const key = "task-" + (i % 100);
    if (key === "task-42") found++;
  }
  return found;
}

console.log(answer());
