#!/usr/bin/env bash
# 003-25 four jobs run at once, the gate needs all of them, and one that did not run is no pass
set -euo pipefail
sed '/^## The services outside/,$d' "$WORKFLOW"/continuous.flow > continuous.flow
mkdir bin
# A job goes on when all four have begun; `broken` names one that fails.
cat > bin/make <<'B'
#!/bin/sh
touch "started-$1"
tries=0
while [ "$(ls started-* | wc -l)" -lt 4 ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 200 ]; then exit 9; fi
  sleep 0.05
done
if [ -e "broken-$1" ]; then exit 1; fi
B
chmod +x bin/make
export PATH="$PWD/bin:$PATH"
"$FLOW" run continuous.flow --allow run
touch broken-security
status=0
"$FLOW" run continuous.flow --allow run > report || status=$?
[ "$status" = 1 ]
grep -q '✗ security' report
[ "$(grep -c '✓ .*exit code 0' report)" = 3 ]
# Nobody allowed anything to run: that is not a pass.
status=0
"$FLOW" run continuous.flow > report || status=$?
[ "$status" = 3 ]
[ "$(grep -c '? ' report)" -ge 4 ]
