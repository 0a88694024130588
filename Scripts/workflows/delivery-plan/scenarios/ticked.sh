#!/usr/bin/env bash
# 001-01 an item that is done is ticked in the file, and no other byte changes
set -euo pipefail
cp "$WORKFLOW"/{progress.flow,roles.flow,todo.md} .
cp todo.md before.md
item=create-dockerfile-for-wrk-base

# Without leave the file stays as it is, and the answer says what would let it.
"$FLOW" set "$item.status=done" --as alice --file progress.flow > answer
grep -q -- '--allow write=todo.md' answer
cmp todo.md before.md

"$FLOW" run progress.flow --allow write=todo.md > report || [ $? = 1 ]
grep -q "todo.md:9 says done now: $item" report
[ "$(cmp -l before.md todo.md | wc -l)" = 1 ]
[ "$(diff before.md todo.md)" = "$(printf '%s\n' '9c9' \
  '< - [ ] Create Dockerfile for wrk-base' '---' '> - [x] Create Dockerfile for wrk-base')" ]

# Nothing is written a second time.
"$FLOW" run progress.flow --allow write=todo.md > report || [ $? = 1 ]
[ "$(grep -c 'says done now' report)" = 0 ]
