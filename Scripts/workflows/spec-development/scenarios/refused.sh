#!/usr/bin/env bash
# 002-05 who does the work of another's phase is refused, and the log says who tried what
set -euo pipefail
cp -r "$WORKFLOW"/*.flow "$WORKFLOW"/docs "$WORKFLOW"/reports .
"$FLOW" run spec-development.flow --store team.db --quiet || [ $? = 3 ]
"$FLOW" status spec-development.flow --store team.db --now 2100-01-01 > before || [ $? = 3 ]
status=0
"$FLOW" done "Consult the stakeholders" --file spec-development.flow --store team.db \
  --as spec-design 2> said || status=$?
[ "$status" = 4 ]
grep -q "that is for requirements-agent" said || { cat said; exit 1; }
"$FLOW" log --kind act --store team.db > log
cat log
grep -q 'act.refused Consult the stakeholders by spec-design (automated)$' log
grep -q 'act: "done", reason: "spec-design cannot say' log
# It is a trace and nothing else: the run stands where it stood, and the chain is whole.
"$FLOW" status spec-development.flow --store team.db --now 2100-01-01 > after || [ $? = 3 ]
cmp before after
"$FLOW" log verify --store team.db
