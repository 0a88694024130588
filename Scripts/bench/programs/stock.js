function after(stock, name, wanted) {
  return stock.map((s) =>
    s.name === name && s.quantity >= wanted
      ? { name: s.name, quantity: s.quantity - wanted, price: s.price } : s);
}

let stock = Array.from({ length: 20 }, (_, i) => (
  { name: `item-${i + 1}`, quantity: 10000, price: (i + 1) * 3 }));
for (let order = 1; order <= 10000; order++) {
  stock = after(stock, `item-${(order % 20) + 1}`, order % 7);
}
console.log(stock.reduce((sum, s) => sum + s.quantity * s.price, 0));
