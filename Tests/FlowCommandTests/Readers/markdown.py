"""Reads Markdown with the tables of GitHub and GitLab, and prints its headings and rows.

The cells are split as their readers do it; what is left must be text without markup of its own.
"""
import html
import re
import sys

MARK = r"<br>|<code>(?:[^<>`|]*)</code>|(?<!\\)`[^`|]+`"


def shown(cell):
    """The cell as a reader sees it."""
    parts = []
    for part in re.split("(%s)" % MARK, cell):
        if part == "<br>":
            parts.append(" / ")
        elif part.startswith("`"):
            parts.append(part[1:-1])
        elif part.startswith("<code>"):
            parts.append(html.unescape(part[6:-7]))
        else:
            bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", part)
            assert not re.search(r"[<>`*_\[\]|~$]", bare), (part, bare)
            named = re.sub("[@#]&#8203;", "", bare)
            assert not re.search("[@#]", re.sub("&#?[0-9a-z]+;", "", named)), part
            part = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", part)
            parts.append(html.unescape(part).replace("\u200b", ""))
    return "".join(parts)


def cells(line):
    assert line.startswith("| ") and line.endswith(" |"), line
    return [cell.strip() for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]]


columns = 0
for line in sys.stdin.buffer.read().decode().split("\n"):
    assert "\r" not in line and not line.startswith((" ", "\t", ">"))
    if not line.startswith("|"):
        columns = 0
    if re.fullmatch(r"(\| --- )+\|", line):
        continue
    if line.startswith("|"):
        row = cells(line)
        columns = columns or len(row)
        assert len(row) == columns, line
        print(" | ".join(shown(cell) for cell in row))
    elif line.startswith("#"):
        marks, rest = line.split(" ", 1)
        print(marks, shown(rest))
    elif line:
        shown(line)
