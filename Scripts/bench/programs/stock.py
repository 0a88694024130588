def after(stock, name, wanted):
    return [
        {"name": s["name"], "quantity": s["quantity"] - wanted, "price": s["price"]}
        if s["name"] == name and s["quantity"] >= wanted else s for s in stock
    ]


stock = [{"name": f"item-{i}", "quantity": 10000, "price": i * 3} for i in range(1, 21)]
for order in range(1, 10001):
    stock = after(stock, f"item-{order % 20 + 1}", order % 7)
print(sum(s["quantity"] * s["price"] for s in stock))
