#!/usr/bin/env bash
# 004-38 twenty overrides granted by two writers at once have twenty ids, and an entry of ten fields each
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/evidence .
writer() {
  for number in 1 2 3 4 5 6 7 8 9 10; do
    "$FLOW" grant emergency --file overrides.flow --store team.db --on standards --as "$1" \
      --because "$1 $number" --risk low --allow write=docs > "$1-$number.out"
  done
}
writer dana & first=$!
writer erin & second=$!
wait "$first"
wait "$second"
"$FLOW" log verify --store team.db
"$FLOW" log --kind override -o jsonl --store team.db > facts.jsonl
python3 - <<'P'
import json
ids = [json.loads(line)["subject"] for line in open("facts.jsonl", encoding="utf-8")
       if json.loads(line)["kind"] == "override.granted"]
assert len(ids) == 20 and len(set(ids)) == 20, ids
fields = ["Override ID", "Date", "Type", "Authorizer", "Task(s) Affected", "Justification",
          "Risk Assessment", "Expiration", "Review Date", "Outcome"]
for name in ["overrides", "emergency-overrides"]:
    text = open(f"docs/governance/{name}.md", encoding="utf-8").read()
    entries = [entry.split("\n") for entry in text.split("\n\n")]
    for entry in entries:
        assert [line.split(":")[0].strip("*") for line in entry] == fields, entry
    assert [entry[0].split(": ")[1] for entry in entries] == ids, name
P
[ "$(ls -A docs/governance | wc -l)" = 2 ]
