#!/usr/bin/env bash
# 003-40 the graph has the phases and the ways of the workflow, no others, and the same bytes each time
set -euo pipefail
"$FLOW" graph "$WORKFLOW"/multi-repository.flow -o dot=graph.dot -o mermaid=graph.mmd -o text=graph.txt
"$FLOW" graph "$WORKFLOW"/multi-repository.flow -o dot=again.dot -o mermaid=again.mmd -o text=again.txt
for form in dot mmd txt; do cmp graph.$form again.$form; done
# A phase of the script is a node of the graph, and what it comes after is an edge with bold ink.
sed -n 's/^phase \([a-z-]*\).*/\1/p' "$WORKFLOW"/multi-repository.flow | sort > phases
sed -n 's/^ *"phase \([a-z-]*\)" \[label.*/\1/p' graph.dot | sort > nodes
cmp phases nodes
[ "$(wc -l < phases)" = 15 ]
tr '\n' ' ' < "$WORKFLOW"/multi-repository.flow | grep -o 'phase [a-z-]* "[^"]*" *after [a-z-]*' \
  | sed 's/^phase \([a-z-]*\) ".*" *after \(.*\)/\2 -> \1/' | sort > ways
sed -n 's/.*style=bold, ltail="cluster phase \([a-z-]*\)", lhead="cluster phase \([a-z-]*\)".*/\1 -> \2/p' \
  graph.dot | sort > edges
cmp ways edges
# Graphviz takes it, where there is one, and draws a picture that leads nowhere.
if command -v dot > /dev/null; then
  dot -Tcanon graph.dot > /dev/null
  "$FLOW" graph "$WORKFLOW"/multi-repository.flow -o svg=graph.svg
  grep -q '<svg' graph.svg
  if grep -Eq '<script|href=' graph.svg; then exit 1; fi
fi
