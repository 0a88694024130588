#!/usr/bin/env bash
# 004-13 a run that is killed between two tries goes on counting, and there are never more than four
set -euo pipefail
cp "$WORKFLOW"/sync.flow .
cat > sync <<'B'
#!/bin/sh
echo x >> tried
# The second try takes the whole of flow down with it.
[ "$(wc -l < tried)" = 2 ] && kill -9 "$PPID"
exit 1
B
chmod +x sync
status=0
"$FLOW" run sync.flow --allow run=./sync || status=$?
[ "$status" = 137 ]
[ "$(wc -l < tried)" = 2 ]
status=0
"$FLOW" run sync.flow --allow run=./sync > report || status=$?
cat report
[ "$status" = 1 ]
grep -q 'exit code 1, on try 4' report
[ "$(wc -l < tried)" = 4 ]
"$FLOW" log --kind command -o jsonl | grep -c '"command.trying"' | grep -qx 4
"$FLOW" log verify
