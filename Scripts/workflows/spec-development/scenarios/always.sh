#!/usr/bin/env bash
# 002-24 a policy that is marked as always holds for every run without being named, and explain says so
set -euo pipefail
cp -r "$WORKFLOW"/always.flow "$WORKFLOW"/docs .
mkdir .flow
echo 'gate mine { require 1 == 1 }' > any.flow
"$FLOW" run any.flow > without
if grep -q documents-are-written without; then exit 1; fi
echo 'policy = always.flow' > .flow/config
"$FLOW" run any.flow > with
cat with
grep -q '^✓ documents-are-written for docs/design.md' with
"$FLOW" explain documents-are-written --file any.flow > explained
grep -q 'the policy that .flow/config:1 names, and is judged with every run' explained
# A script can neither go round it nor put a gate of its own in its place, and nothing overrides it.
echo 'TODO: write it' >> docs/design.md
status=0
"$FLOW" run any.flow > with || status=$?
[ "$status" = 1 ]
cat > any.flow <<'F'
role lead { dana }
override anything { granted-by: lead, lasts: 1d }
gate mine { require 1 == 1 }
F
status=0
"$FLOW" grant anything --on documents-are-written --file any.flow --as dana --because "no time" \
  2> said || status=$?
[ "$status" = 4 ]
grep -q 'locked' said
echo 'locked gate documents-are-written { require 1 == 1 }' > any.flow
status=0
"$FLOW" run any.flow 2> said || status=$?
[ "$status" = 2 ]
grep -q 'F0704' said
