#!/usr/bin/env bash
# 004-09 the boundary writes one archive, a later edit of it is found, and open tasks go on once
set -euo pipefail
cp -r "$WORKFLOW"/. .
cat >> sprints.flow <<'T'

task T-1 "Search" { status: done, sprint: 1 }
task T-2 "Sort" { status: review, sprint: 1 }
T
flow() {
  command=$1 time=$2
  shift 2
  "$FLOW" "$command" sprints.flow --store work.db --allow clock --allow write=evidence \
    --now "2026-01-$time" "$@"
}
flow run 18T23:59:59Z > report || true
[ ! -e evidence/archive/sprint-1.md ]
flow tick 19T00:00:00Z
diff - evidence/archive/sprint-1.md <<'A'
# Sprint 1

- T-1 Search: done
- T-2 Sort: review
A
diff - evidence/TASK.md <<'A'
# Sprint 2

- T-2 Sort: review
A
[ "$(cat evidence/archive/index.md)" = "- evidence/archive/sprint-1.md" ]
sum=$(cat evidence/archive/* evidence/TASK.md | sha256sum)
for hour in 1 2 3; do
  flow run "19T0$hour:00:00Z" -o json > report.json || true
  flow tick "19T0$hour:30:00Z"
done
[ "$sum" = "$(cat evidence/archive/* evidence/TASK.md | sha256sum)" ]
outcome() {
  python3 -c 'import json
gates = json.load(open("report.json", encoding="utf-8"))["gates"]
print(*(g["outcome"] for g in gates if g["name"] == "sealed-since"))'
}
[ "$(outcome)" = passed ]
facts() { "$FLOW" log --store work.db --kind "$1" --subject "$2" -o jsonl | grep -c . || true; }
[ "$(facts file.written evidence/archive/sprint-1.md)" = 1 ]
[ "$(facts task.changed T-2)" = 1 ]
[ "$(facts task.changed T-1)" = 0 ]
# Somebody makes the past look better.
sed -i 's/T-2 Sort: review/T-2 Sort: done/' evidence/archive/sprint-1.md
flow run 20T00:00:00Z -o json > report.json || true
[ "$(outcome)" = failed ]
