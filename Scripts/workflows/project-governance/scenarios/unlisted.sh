#!/usr/bin/env bash
# 004-34 to escalate for a reason that is none of the five is refused, and leaves nothing behind
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/evidence .
if "$FLOW" escalate T-1 --file escalation.flow --store team.db --as ann --via boredom --because "it is dull" > said 2>&1; then
  echo "it was taken"
  exit 1
fi
grep -q boredom said || { cat said; exit 1; }
"$FLOW" escalate T-1 --file escalation.flow --store team.db --as ann --via scope-creep --because "three points have become eight"
"$FLOW" log --kind escalation --store team.db -o jsonl > facts.jsonl
grep -c '"escalation.opened"' facts.jsonl | grep -qx 1
