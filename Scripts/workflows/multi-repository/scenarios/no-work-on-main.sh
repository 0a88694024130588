#!/usr/bin/env bash
# 003-10 in a real repository: on main neither the command line nor the prompt takes an act, and CI fails
set -euo pipefail
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
cp "$WORKFLOW"/own-branch.flow .
git init -q -b main .
git config user.name Ann
git config user.email ann@example.com
git add .
git commit -q -m "chore: begin"

# refused PLACE: run, act and prompt say no, and nothing is recorded of an act.
refused() {
  local status=0
  "$FLOW" run own-branch.flow --key work > report || status=$?
  [ "$status" = "$1" ]
  status=0
  "$FLOW" done Implement --as ann --run work 2> refusal || status=$?
  [ "$status" = 4 ]
  grep -q "refused: there is no item or step 'Implement'" refusal
  status=0
  echo 'done "Implement" by ann' | "$FLOW" repl own-branch.flow > session 2>&1 || status=$?
  [ "$status" = 4 ]
  grep -q "refused: there is no item or step 'Implement'" session
  ! "$FLOW" log --kind ask.done -o jsonl | grep -q Implement
}

refused 1
git branch -q -m master
refused 1
# A build that checks out a commit and says no branch is no better off.
git checkout -q --detach
refused 3
git checkout -q master
git branch -q -m main
git checkout -q -b feature/lists-reader
"$FLOW" done Implement --as ann --run work
echo 'done "Implement" by ann' | "$FLOW" repl own-branch.flow > session
"$FLOW" log --kind ask.done -o jsonl | grep -q Implement
# Back on main the rest of the work has to wait again.
git checkout -q main
status=0
"$FLOW" done Test --as bob --run work 2> refusal || status=$?
[ "$status" = 4 ]
