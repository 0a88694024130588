#!/usr/bin/env bash
# 003-18 each phase lists its skills, and a skill that does not exist is a mistake before anything runs
set -euo pipefail
cp "$WORKFLOW"/skills.flow .
"$FLOW" check skills.flow
[ "$("$FLOW" eval --in skills.flow 'skills-for("security")')" = "[security-audit, secret-management]" ]
sed -i 's/skill.security-audit, /skill.security-audits, /' skills.flow
if "$FLOW" check skills.flow 2> said; then exit 1; fi
grep -q "security-audits" said
grep -q "did you mean 'security-audit'" said
