#!/usr/bin/env bash
# 003-11 the branches come from the repositories themselves, and one without a branch of the epic is named
set -euo pipefail
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
mkdir plan
cp "$WORKFLOW"/{epic-branches,conventions}.flow plan
for name in simulator-ui-js market-data-simulator-go risk-monitor-py; do
  git init -q -b main $name
  git -C $name -c user.name=Ann -c user.email=ann@example.com commit -q --allow-empty -m "chore: begin"
done
git -C simulator-ui-js branch feature/sse-client
git -C market-data-simulator-go branch feature/sse-endpoints
git -C risk-monitor-py branch fix/other
git -C plan init -q -b main
judge() {
  (cd plan && "$FLOW" run epic-branches.flow --set epic=sse --store "$PWD/work.db" --allow write \
    --allow read=../simulator-ui-js --allow read=../market-data-simulator-go --allow read=../risk-monitor-py)
}
status=0
judge > report || status=$?
cat report
[ "$status" = 1 ]
grep -q "risk-monitor-py" report
cat > expected <<'E'
## Active feature branches

### Epic: sse
- simulator-ui-js: feature/sse-client
- market-data-simulator-go: feature/sse-endpoints
- risk-monitor-py: no branch yet
E
{ cat plan/current-branches.md; echo; } | diff expected -
git -C risk-monitor-py branch feature/sse-charts
judge
sed -i 's/no branch yet/feature\/sse-charts/' expected
{ cat plan/current-branches.md; echo; } | diff expected -
# What the command line does not let it look at leaves the epic open.
status=0
(cd plan && "$FLOW" run epic-branches.flow --set epic=sse --dry-run -o json) > report || status=$?
[ "$status" = 3 ]
grep -q 'allow it with --allow read=../simulator-ui-js' report
