#!/usr/bin/env bash
# 003-06 a repository that is not in the registry is an error, with the name that was meant
set -euo pipefail
cp "$WORKFLOW"/work.flow .
echo '[{ "task": "SSE-1", "repository": "simulator-ui-js" }]' > work.json
"$FLOW" run work.flow
sed -i 's/component.simulator-ui-js/component.simulator-ui-ts/' work.flow
if "$FLOW" check work.flow 2> said; then exit 1; fi
grep -q "did you mean 'simulator-ui-js'" said
