function isSafe(queens, column) {
  const row = queens.length;
  for (let i = 0; i < row; i++) {
    const distance = Math.abs(queens[i] - column);
    if (distance === 0 || distance === row - i) return false;
  }
  return true;
}

function ways(queens, size) {
  if (queens.length === size) return 1;
  let found = 0;
  for (let column = 1; column <= size; column++) {
    if (isSafe(queens, column)) found += ways([...queens, column], size);
  }
  return found;
}

console.log(ways([], 10));
