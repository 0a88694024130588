#!/usr/bin/env bash
# 001-07 the review stands at the end of the plan, once, however often the end of the work is looked at
set -euo pipefail
cp -r "$WORKFLOW"/. .
cat > given.py <<'P'
import json, sys
tested = {"changed": "2026-01-05T08:00Z", "tested": "2026-01-05T08:30Z", "passed": True}
phases = ["docker-infrastructure", "pipeline", "compose-stack", "monitoring"]
builds = json.load(sys.stdin)
print(json.dumps({
    "branch-name": "main", "commit": "abc123", "alert-rules": 3,
    "builds": [{"name": name, "succeeded": True} for name in builds],
    "rollback-runs": [{"at": "2026-01-05T08:45Z", "succeeded": True}],
    "phase-records": [{"name": name, **tested} for name in phases]}))
P
"$FLOW" eval --in delivery-plan.flow 'build-runs()' | python3 given.py > given.json
flow() { "$FLOW" "$@" --evidence given.json --store work.db --allow write=todo.md; }
act() { flow "$@" --file delivery-plan.flow; }
act sign plan-verified --as carol
act done "Test the complete pipeline" --as alice
act done "Validate the deployment of each branch" --as alice
act done "Test monitoring and alerting" --as ann
cmp todo.md "$WORKFLOW/todo.md"
act done "Review the documentation" --as carol
[ "$(grep -c '^## Review$' todo.md)" = 1 ]
# It stands behind the plan, which is otherwise as it was.
head -c "$(wc -c < "$WORKFLOW/todo.md")" todo.md | cmp - "$WORKFLOW/todo.md"
sum=$(sha256sum todo.md)
for _ in 1 2 3; do
  flow run delivery-plan.flow > report || true
  flow tick delivery-plan.flow
done
[ "$sum" = "$(sha256sum todo.md)" ]
grep -q 'validation .*passed' report
