#!/usr/bin/env bash
# 002-20 what a phase has delivered is listed with its path and the digest of its bytes
set -euo pipefail
cp -r "$WORKFLOW"/. .
"$FLOW" run phase-standards-test.flow --store memory: -o json > report.json || true
python3 - report.json <<'P'
import hashlib, json, sys

report = json.load(open(sys.argv[1]))
gates = [gate for phase in report["phases"] for gate in phase["gates"]] + report["gates"]
findings = [f for gate in gates for f in gate["findings"]]
for phase in report["phases"]:
    findings += phase.get("findings", [])
delivered = {f["text"]: f for f in findings if f["kind"] == "deliver"}
there = delivered['deliver "docs/requirements.md"']
(file,) = there["evidence"]
digest = hashlib.sha256(open("docs/requirements.md", "rb").read()).hexdigest()
assert there["outcome"] == "passed", there
assert file["from"] == "docs/requirements.md" and file["digest"] == "sha256:" + digest, file
missing = delivered['deliver "docs/nobody-wrote-this.md"']
assert missing["outcome"] == "failed" and missing["evidence"] == [], missing
P
