# One gate over one measure that a file brings: exit 0 or 1.
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    evidence = json.load(file)
sys.exit(0 if evidence["coverage"] >= 90 else 1)
