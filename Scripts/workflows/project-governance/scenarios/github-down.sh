#!/usr/bin/env bash
# 004-14 while GitHub is down the breaker opens, and work goes on and is marked as unsynced
set -euo pipefail
cp -r "$WORKFLOW"/. .
for number in 1 2 3 4; do
  printf '\ntask T-%s "Part %s" { status: done }\n' "$number" "$number" >> automation.flow
done
cat > publish <<'B'
#!/bin/sh
echo asked >> asked
[ -e github-is-up ] && cat >> published
B
chmod +x publish
flow() {
  command=$1 time=$2
  shift 2
  "$FLOW" "$command" "$@" --store work.db --allow clock --allow run=./publish \
    --now "2026-01-05T$time"
}
asked() { [ "$(wc -l < asked)" = "$1" ]; }
flow run 09:00Z automation.flow > report || true
# Three of four were tried; the third failure opened it.
asked 3
grep -q 'channel github: rests after its failures for another 30m' report
# Work goes on: people act at once, and their acts count.
flow sign 09:01Z configuration --file automation.flow --as ann > signed
grep -q 'configuration is signed by ann' signed
flow run 09:02Z automation.flow -o json > report.json
asked 3
python3 - <<'P'
import json
report = json.load(open("report.json", encoding="utf-8"))
assert report["outcome"] == "passed", report["outcome"]
assert [(a["label"], a["outcome"]) for a in report["advice"]] == [
    ("Nothing is unsynced", "failed")], report["advice"]
assert [c["breaker"] for c in report["channels"]] == ["open"], report["channels"]
assert {m["state"] for m in report["outbox"]} == {"failed", "queued"}, report["outbox"]
P
flow run 09:02Z automation.flow > report
grep -q 'Nothing is unsynced' report
# It is back. After the rest one message tries it, and the others follow.
touch github-is-up
flow tick 09:29:59Z automation.flow
asked 3
flow tick 09:30:00Z automation.flow
[ "$(grep -c . published)" = 4 ]
[ "$(python3 -c 'import json, sys
print(len({json.loads(line)["key"] for line in sys.stdin}))' < published)" = 4 ]
flow run 09:31Z automation.flow -o json > report.json
python3 - <<'P'
import json
report = json.load(open("report.json", encoding="utf-8"))
assert [a["outcome"] for a in report["advice"]] == ["passed"], report["advice"]
assert report["channels"] == [] and report["outbox"] == [], report
P
