def state(load):
    return "overloaded" if load > 90 else "busy" if load > 60 else "calm"


def line(s):
    return (f"{s['name']}:{s['port']} is {state(s['load'])} at {s['load']} % "
            f"and belongs to {s['owner']}")


def answer():
    services = [
        {"name": f"service-{i}", "port": 8000 + i % 1000, "owner": f"team-{i % 17}",
         "load": i * 31 % 101}
        for i in range(1, 60001)
    ]
    lines = [line(s) for s in services]
    busy = sum(1 for l in lines if "busy" in l)
    return len("\n".join(lines)) * 1000 + busy % 1000


print(answer())
