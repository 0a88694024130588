#!/usr/bin/env bash
# 004-15 whoever does what their role may not is refused, and the audit log says who, what and why
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/evidence .
refused() {
  local status=0
  "$FLOW" "$@" 2> said || status=$?
  [ "$status" = 4 ] || { cat said; exit 1; }
}
refused sign deployment-approved --file assistants.flow --store team.db --as helper
refused sign deployment-approved --file assistants.flow --store team.db --as grace
refused grant emergency --file overrides.flow --store team.db --as ann --on standards \
  --because "it is urgent" --risk low
# Said again it is the same refusal, and a name that nobody bears is a trace as well.
refused sign deployment-approved --file assistants.flow --store team.db --as helper
refused sign deployment-approved --file assistants.flow --store team.db --as mallory
"$FLOW" log --kind act --store team.db -o jsonl > facts.jsonl
"$FLOW" log --kind act --store team.db
python3 - <<'P'
import json
facts = [json.loads(line) for line in open("facts.jsonl", encoding="utf-8")]
seen = [(f["actor"], f["actorKind"], f["body"]["act"], f["subject"]) for f in facts]
assert seen == [("helper", "automated", "sign", "deployment-approved"),
                ("grace", "human", "sign", "deployment-approved"),
                ("ann", "human", "grant", "emergency"),
                ("mallory", "human", "sign", "deployment-approved")], seen
assert all(f["body"]["reason"] for f in facts)
P
"$FLOW" log verify --store team.db
# Who tries on and on fills no log: of one person twenty refusals are kept, and the last one says so.
for number in $(seq 30); do
  refused sign "gate-$number" --file assistants.flow --store team.db --as grace
done
"$FLOW" log --kind act --actor grace --store team.db -o jsonl > facts.jsonl
[ "$(wc -l < facts.jsonl)" = 20 ]
tail -1 facts.jsonl | grep -q '"last-for":"24h"'
