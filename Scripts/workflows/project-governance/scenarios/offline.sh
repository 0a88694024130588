#!/usr/bin/env bash
# 004-51 what a person records while the engine is out of reach becomes part of the history later
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/evidence .
# The store of the team cannot be reached: the person's own one takes the decision.
"$FLOW" grant emergency --file overrides.flow --store own.db --on standards --as erin \
  --because "checkout is down" --risk low
"$FLOW" log export --store own.db > offline.jsonl
# Afterwards it is taken in, once.
"$FLOW" log import offline.jsonl --store team.db
"$FLOW" log import offline.jsonl --store team.db | grep -q "^imported: 0 facts"
"$FLOW" log verify --store team.db
# The gate that was failing is let through by it, and would not be without it.
judge() { "$FLOW" run overrides.flow --store "$1" --dry-run --set coverage=92 --set open-criticals=0 -o json || true; }
judge empty.db > before.json
judge team.db > after.json
if grep -q '"outcome": *"overridden"' before.json; then exit 1; fi
grep -q '"outcome": *"overridden"' after.json
