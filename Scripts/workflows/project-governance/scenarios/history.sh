#!/usr/bin/env bash
# 004-16 each entry says who acted and whether a person did; to change, drop or move one is found there
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/evidence .
flow() { "$FLOW" "$@" --file overrides.flow --store team.db --allow clock; }
flow grant emergency --on standards --as erin --because "checkout is down" --risk low --now 2026-01-05T09:00Z
flow review URGENT-001 --as carol --because "a certificate had run out" --now 2026-01-06T09:00Z
"$FLOW" log verify --store team.db
"$FLOW" log export --store team.db > facts.jsonl
python3 - <<'P'
import json
facts = [json.loads(line) for line in open("facts.jsonl", encoding="utf-8")]
assert all(fact["actorKind"] in ("human", "automated", "system") for fact in facts), facts
by_hand = [fact for fact in facts if fact["kind"].startswith("override.")]
assert [(f["actor"], f["actorKind"]) for f in by_hand] == [("erin", "human"), ("carol", "human")], facts
P

# refused NAME FACT: the history in NAME.jsonl is not taken in, and the message names the fact.
refused() {
  if "$FLOW" log import "$1.jsonl" --store "$1.db" > said 2>&1; then
    echo "$1 was taken in"
    exit 1
  fi
  grep -q "fact $2 " said || { cat said; exit 1; }
}
count=$(wc -l < facts.jsonl)
sed 's/checkout is down/a whim/' facts.jsonl > edited.jsonl
refused edited "$(grep -n 'checkout is down' facts.jsonl | cut -d: -f1)"
sed 2d facts.jsonl > dropped.jsonl
refused dropped 2
{ sed -n 1p facts.jsonl; sed -n 3p facts.jsonl; sed -n 2p facts.jsonl; sed -n "4,${count}p" facts.jsonl; } > moved.jsonl
refused moved 2
"$FLOW" log import facts.jsonl --store whole.db

# One byte changed in the store itself, behind the program's back.
python3 - <<'P'
import sqlite3
store = sqlite3.connect("team.db")
tables = [row[0] for row in store.execute("select name from sqlite_master where type = 'table'")]
changed = 0
for table in tables:
    columns = [row[1] for row in store.execute(f"pragma table_info({table})")]
    for column in columns:
        try:
            changed += store.execute(
                f"update {table} set {column} = replace({column}, 'checkout is down', 'checkout is slow')"
                f" where instr({column}, 'checkout is down') > 0").rowcount
        except sqlite3.Error as refused:
            print(refused)
store.commit()
assert changed, "nothing could be changed"
P
if "$FLOW" log verify --store team.db > said 2>&1; then
  echo "a changed store was called whole"
  exit 1
fi
grep -q "fact $(grep -n 'checkout is down' facts.jsonl | cut -d: -f1) " said || { cat said; exit 1; }
