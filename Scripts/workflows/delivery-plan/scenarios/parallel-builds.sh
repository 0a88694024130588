#!/usr/bin/env bash
# 001-10 the five builds run at once, and one that fails takes nothing from the record of the others
set -euo pipefail
cp "$WORKFLOW"/builds.flow .
# A build goes on when all five have begun: one after the other, none of them would end.
cat > build-image <<'B'
#!/bin/sh
touch "started-$1"
tries=0
while [ "$(ls started-* | wc -l)" -lt 5 ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 200 ]; then exit 9; fi
  sleep 0.05
done
if [ "$1" = wrk-ork ]; then exit 7; fi
touch "built-$1"
B
chmod +x build-image
if "$FLOW" run builds.flow --allow run > report; then exit 1; fi
cat report
[ "$(grep -c '✓ .*exit code 0' report)" = 4 ]
[ "$(grep -c '✗ .*exit code 7' report)" = 1 ]
grep -q '✗ wrk-ork' report
[ "$(ls built-* | wc -l)" = 4 ]
