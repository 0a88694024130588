"""Reads JSON Lines, and prints the type of every line with what it is about."""
import json
import sys

lines = [json.loads(line) for line in sys.stdin.buffer.read().decode().split("\n")[:-1]]
assert lines[0]["type"] == "run" and lines[0]["format"] == "flow.lines/1"
assert lines[-1]["type"] == "end"
for line in lines:
    about = line.get("name") or line.get("label") or line.get("text") or line.get("id") or ""
    print(" ".join([line["type"], line.get("outcome") or "", about]).strip())
