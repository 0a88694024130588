#!/usr/bin/env bash
# 003-27 what is outside is asked again after one second, after two, after four, and then no more
set -euo pipefail
{ sed -n '/^## The services outside/,$p' "$WORKFLOW"/continuous.flow; } > continuous.flow
cat > ask-outside <<'B'
#!/bin/sh
date +%s%N >> asked
[ -e answers ] && [ "$(wc -l < asked)" -ge "$(cat answers)" ]
B
chmod +x ask-outside
status=0
"$FLOW" run continuous.flow --allow run > report || status=$?
cat report
[ "$status" = 1 ]
[ "$(wc -l < asked)" = 4 ]
{ read -r first; read -r second; read -r third; read -r fourth; } < asked
[ $((second - first)) -ge 1000000000 ]
[ $((third - second)) -ge 2000000000 ]
[ $((fourth - third)) -ge 4000000000 ]
# It is enough that the second answer is good.
rm asked
echo 2 > answers
"$FLOW" run continuous.flow --allow run
[ "$(wc -l < asked)" = 2 ]
