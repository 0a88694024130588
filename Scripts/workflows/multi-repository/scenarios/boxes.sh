#!/usr/bin/env bash
# 003-04 a box goes from open to under way to done, and not back without being opened again
set -euo pipefail
cp "$WORKFLOW"/{checklist.flow,roles.flow,TODO-MASTER.md} .
cp TODO-MASTER.md before.md
box=add-user-authentication
change() {
  "$FLOW" set "$box.status=$1" --as alice --file checklist.flow --allow write=TODO-MASTER.md
}

change in-progress > answer
grep -qx -- '- \[in_progress\] Add user authentication' TODO-MASTER.md
change done > answer
grep -qx -- '- \[x\] Add user authentication' TODO-MASTER.md

# What is done does not go back to being under way.
cp TODO-MASTER.md done.md
status=0
change in-progress > answer 2> refusal || status=$?
[ "$status" = 4 ]
grep -q "$box is done, and after that may come only todo, not in-progress" refusal
cmp TODO-MASTER.md done.md

# Opened again, the file is what it was, byte for byte.
change todo > answer
cmp TODO-MASTER.md before.md
