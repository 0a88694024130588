"""Reads the blocks of YAML in TAP, and prints what the keys of each are."""
import re
import sys

import yaml

text = sys.stdin.read()
blocks = re.findall(r"^  ---\n(.*?)^  \.\.\.\n", text, re.S | re.M)
for block in blocks:
    assert all(line.startswith("  ") for line in block.splitlines())
    value = yaml.safe_load(block)
    assert value["outcome"] and value["message"], value
    assert value.get("at") is None or value["at"]["line"] > 0
    print(value["outcome"], ",".join(value))
# Whatever is not in a block is a line of the protocol.
for line in re.sub(r"^  ---\n.*?^  \.\.\.\n", "", text, flags=re.S | re.M).splitlines():
    assert re.match(r"TAP version 14$|1\.\.\d+$|(not )?ok \d+ - |# ", line), line
