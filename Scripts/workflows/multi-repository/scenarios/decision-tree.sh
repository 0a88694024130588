#!/usr/bin/env bash
# 003-36 all answers give what the tree says, and a branch that nothing reaches is reported
set -euo pipefail
cp "$WORKFLOW"/{decisions,roles}.flow .
"$FLOW" test decisions.flow --only "thirty-two answers"
"$FLOW" check decisions.flow
# An answer behind the one that takes everything else.
sed -i 's/^  otherwise *-> extend-existing$/&\n  when c.small-utility -> new-service/' decisions.flow
if "$FLOW" check decisions.flow 2> said; then exit 1; fi
grep -q F0322 said
