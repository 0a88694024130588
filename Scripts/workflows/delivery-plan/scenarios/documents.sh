#!/usr/bin/env bash
# 001-14 a document that is missing is named, and so is one that is there and empty
set -euo pipefail
cp -r "$WORKFLOW"/{documents.flow,docs} .
"$FLOW" run documents.flow
rm docs/rollback.md
: > docs/versioning.md
status=0
"$FLOW" run documents.flow > report || status=$?
cat report
[ "$status" = 1 ]
[ "$(grep -c '✗ deliver' report)" = 2 ]
grep -q '✗ deliver "docs/rollback.md" .*missing' report
grep -q '✗ deliver "docs/versioning.md" .*empty' report
