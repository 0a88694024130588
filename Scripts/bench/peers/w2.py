# A gate of twenty requirements over a ring of inputs: the time of one evaluation.
# Two forms: one condition that only says yes or no, and one that collects what failed.
import json
import sys
import time

folder = sys.argv[1]


def read(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return json.load(file)


checks, ring = read("w2_checks.json"), read("w2_ring.json")
conditions = [f"i['metrics']['{name}'] {relation} {bound}" for name, relation, bound in checks]
source = "def verdict(i):\n return " + " and ".join(conditions) + "\n"
source += "def report(i):\n failed = []\n"
for place, condition in enumerate(conditions):
    source += f" if not {condition}: failed.append({place})\n"
source += " return failed\n"
scope = {}
exec(source, scope)
verdict, report = scope["verdict"], scope["report"]

good, bad = read("w2.json"), read("w2_fail.json")
assert verdict(good) and not verdict(bad) and report(good) == [] and len(report(bad)) == 1


def measure(name, judge):
    turns = 1500
    for _ in range(2):
        start = time.process_time()
        for _ in range(turns):
            for evidence in ring:
                judge(evidence)
        taken = time.process_time() - start
    print(f"{name}: {taken / (turns * len(ring)) * 1e9:.2f}")


measure("ns per evaluation", verdict)
measure("ns with findings", report)
