def answer():
    orders = [{"id": i, "customer": f"c{i * 17 % 499}", "amount": i * 37 % 1000,
               "is_paid": i % 3 != 0} for i in range(1, 150001)]
    paid = [o for o in orders if o["is_paid"] and o["amount"] > 100]
    sums = {}
    for o in paid:
        sums[o["customer"]] = sums.get(o["customer"], 0) + o["amount"]
    totals = sorted(sums.values())
    due = sum(o["amount"] for o in orders if not o["is_paid"])
    return totals[-1] + due * 1000 + len(totals)


print(answer())
