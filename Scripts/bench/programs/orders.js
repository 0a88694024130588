function answer() {
  const orders = [];
  for (let i = 1; i <= 150000; i++) {
    orders.push({
      id: i, customer: `c${(i * 17) % 499}`, amount: (i * 37) % 1000, isPaid: i % 3 !== 0,
    });
  }
  const paid = orders.filter((o) => o.isPaid && o.amount > 100);
  const sums = new Map();
  for (const o of paid) sums.set(o.customer, (sums.get(o.customer) || 0) + o.amount);
  const totals = [...sums.values()].sort((a, b) => a - b);
  const open = orders.filter((o) => !o.isPaid).reduce((sum, o) => sum + o.amount, 0);
  return totals[totals.length - 1] + open * 1000 + totals.length;
}

console.log(answer());
