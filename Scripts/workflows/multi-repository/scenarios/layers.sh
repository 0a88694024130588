#!/usr/bin/env bash
# 003-02 of two layers explain names the file that supplied the value
set -euo pipefail
cp "$WORKFLOW"/settings.* .
"$FLOW" explain settings --file settings.flow > explained
cat explained
grep -q 'Lifetime of a branch, in days  *5, from settings.project.json$' explained
grep -q 'Reviewers of a change  *1, from settings.everywhere.json$' explained
# What the project no longer says comes from the layer below it.
echo '{ "reviewers": 3 }' > settings.project.json
"$FLOW" explain settings --file settings.flow > explained
grep -q 'Lifetime of a branch, in days  *14, from settings.everywhere.json$' explained
grep -q 'Reviewers of a change  *3, from settings.project.json$' explained
