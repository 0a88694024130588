#!/usr/bin/env bash
# 003-11 the branches of three real repositories stand in the file, and one without a branch is missed
set -euo pipefail
cp -r "$WORKFLOW"/*.flow .
repository() {
  git init -q -b main "work/$1"
  git -C "work/$1" -c user.name=ann -c user.email=ann@example.com \
    commit -q --allow-empty -m "feat: begin"
  [ -z "$2" ] || git -C "work/$1" switch -q -c "$2"
}
repository simulator-ui-js feature/sse-client
repository market-data-simulator-go feature/sse-endpoints
repository risk-monitor-py ""
list() {
  for name in simulator-ui-js market-data-simulator-go risk-monitor-py; do
    echo "$name $(git -C "work/$name" branch --show-current)"
  done | python3 -c '
import json, sys
pairs = [line.split() for line in sys.stdin]
print(json.dumps([{"repository": name, **({} if branch == "main" else {"branch": branch})}
                  for name, branch in pairs]))' > branches.json
}
flow() {
  "$FLOW" run branches.flow --set epic-name="Real-time updates" --store work.db \
    --allow write=current-branches.md > report || true
}
# How many of the three have a branch of the epic.
branched() { grep -c 'no-work-without-branch for .* passed' report; }
list
flow
[ "$(branched)" = 2 ]
grep -q '✗ There is a branch' report
grep -qx -- '- risk-monitor-py: no branch yet' current-branches.md
git -C work/risk-monitor-py switch -q -c feature/sse-endpoints
list
flow
[ "$(branched)" = 3 ]
{ cat current-branches.md; echo; } | diff - <(cat <<'W'
## Active feature branches

### Epic: Real-time updates
- simulator-ui-js: feature/sse-client
- market-data-simulator-go: feature/sse-endpoints
- risk-monitor-py: feature/sse-endpoints
W
)
