#!/usr/bin/env bash
# 004-39 the register and the file of the kind are both written or neither, and what is missing is found
set -euo pipefail
cp -r "$WORKFLOW"/. .
rm -rf docs
register=docs/governance/overrides.md kind=docs/governance/emergency-overrides.md
flow() { "$FLOW" "$@" --store work.db --allow clock --allow write=docs; }
# A folder stands where the second file is to be: the first is not written either.
mkdir -p "$kind"
flow grant emergency --file overrides.flow --on standards --as erin --because "logins fail" \
  --risk low --now 2026-01-05T10:00Z > granted
[ ! -e "$register" ]
grep -q "$kind was not written" granted
rmdir "$kind"
flow tick overrides.flow --now 2026-01-05T10:01Z
grep -q 'Override ID.*URGENT-001' "$register"
cmp "$register" "$kind"
outcome() {
  "$FLOW" run overrides.flow --dry-run --store work.db -o json > report.json || true
  python3 -c 'import json
report = json.load(open("report.json", encoding="utf-8"))
gates = report["gates"] + [g for p in report["phases"] for g in p["gates"]]
print(*(g["outcome"] for g in gates if g["name"] == "register-complete"))'
}
[ "$(outcome)" = passed ]
# An entry that somebody writes into the file of its kind alone is found.
printf '\n\n**Override ID**: URGENT-002\n' >> "$kind"
[ "$(outcome)" = failed ]
