#!/usr/bin/env bash
# 000-15 a step without a way back does not go out, and when one fails what went out is undone
set -euo pipefail
cp "$WORKFLOW"/{deployment,roles,ladders}.flow .
deploy() { "$FLOW" run deployment.flow --allow run > report || true; }
echo '[{ "name": "network", "command": "touch network-is-up" }]' > deployment.json
deploy
grep -q '✗ deployable for network' report
[ ! -e network-is-up ]
rm -rf .flow
cat > deployment.json <<'J'
[
  { "name": "network", "command": "touch network-is-up", "rollback": "rm network-is-up && echo network >> undone" },
  { "name": "vault", "command": "false", "rollback": "touch vault-is-undone && echo vault >> undone" }
]
J
deploy
[ -e network-is-up ]
# What failed is undone by the next evaluation, and that is where it ends.
deploy
[ ! -e network-is-up ]
[ -e vault-is-undone ]
# What went out last comes back first.
[ "$(tr '\n' ' ' < undone)" = "vault network " ]
rm vault-is-undone
deploy
grep -q 'it is rolled-back' report
[ ! -e vault-is-undone ]
"$FLOW" log > log
grep -q 'escalation.opened ESC-' log
[ "$(grep -c 'notification.queued ann' log)" = 1 ]
