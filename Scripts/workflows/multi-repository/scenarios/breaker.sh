#!/usr/bin/env bash
# 003-27 after three failures the breaker opens, refuses at once, half-opens after its rest, and closes
set -euo pipefail
{ sed -n '/^## The services outside/,$p' "$WORKFLOW"/continuous.flow; } > continuous.flow
cat > ask-outside <<'B'
#!/bin/sh
[ -e outside-is-up ]
B
cat > page <<'B'
#!/bin/sh
cat >> paged
[ -e pager-is-up ]
B
chmod +x ask-outside page
at() {
  "$FLOW" tick continuous.flow --allow run --allow clock --now "2026-01-05T$1Z" > out
  [ "$(grep -c . paged)" = "$2" ] || { echo "$1: $(grep -c . paged) messages, not $2"; cat out; exit 1; }
}
"$FLOW" run continuous.flow --allow run --allow clock --now 2026-01-05T10:00:00Z > report || true
[ "$(grep -c . paged)" = 1 ]
# The services are back; the message about them still waits for the pager.
touch outside-is-up
at 10:00:59 1
at 10:01:00 2
at 10:02:59 2
at 10:03:00 3
# The third failure has opened it: what would be due after four minutes is refused.
grep -q 'channel pager: rests after its failures' out
at 10:07:00 3
at 10:32:59 3
# Half open: one trial, which fails, and it rests anew.
at 10:33:00 4
at 11:02:59 4
touch pager-is-up
at 11:03:00 5
grep -q 'pager was told' out
if grep -q 'channel pager' out; then exit 1; fi
at 12:00:00 5
# Five tries, one message.
[ "$(python3 -c 'import json, sys
print(len({json.loads(line)["key"] for line in sys.stdin}))' < paged)" = 1 ]
