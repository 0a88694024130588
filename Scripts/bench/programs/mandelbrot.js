function turns(cx, cy) {
  let x = 0;
  let y = 0;
  for (let i = 1; i <= 300; i++) {
    const xx = x * x;
    const yy = y * y;
    if (xx + yy > 4) return i;
    y = 2 * x * y + cy;
    x = xx - yy + cx;
  }
  return 300;
}

function answer() {
  let total = 0;
  for (let row = 0; row < 160; row++) {
    for (let column = 0; column < 240; column++) {
      total += turns(column / 80 - 2, row / 80 - 1);
    }
  }
  return total;
}

console.log(answer());
