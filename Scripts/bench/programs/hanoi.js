function moves(discs, start, goal, spare) {
  if (discs === 0) return 0;
  const own = start === "a" && goal === "c" ? 2 : 1;
  return moves(discs - 1, start, spare, goal) + own + moves(discs - 1, spare, goal, start);
}

console.log(moves(21, "a", "c", "b"));
