"""Reads a log as the runner of GitHub Actions does, and prints every command that it would obey.

The runner takes a line that begins with '::', spaces not counted, and whatever follows '##['; when
it compares, characters that cannot be seen do not count. Values are decoded as its toolkit
documents it.
"""
import sys
import unicodedata

COMMANDS = {
    "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-path", "echo",
    "set-env", "set-output", "save-state", "stop-commands", "add-matcher", "remove-matcher"}


def seen(text):
    return "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Mn", "Me"))


def data(text):
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def value(text):
    return data(text.replace("%3A", ":").replace("%2C", ","))


for line in sys.stdin.buffer.read().decode().split("\n"):
    text = seen(line).strip()
    if text.startswith("::") and "::" in text[2:]:
        head, message = text[2:].split("::", 1)
        name, _, rest = head.partition(" ")
        if name.lower() in COMMANDS:
            parts = [part.split("=", 1) for part in rest.split(",") if part]
            told = ["%s=%s" % (key, value(each)) for key, each in parts]
            print(" | ".join([name] + told + [data(message)]).replace("\n", " / "))
            continue
    start = text.find("##[")
    if start >= 0 and "]" in text[start:]:
        name = text[start + 3:].split("]")[0].split(" ")[0]
        if name.lower() in COMMANDS:
            print("old form: " + text)
