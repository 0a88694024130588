"""Reads a code quality report as GitLab does, and prints a line for every problem."""
import json
import sys

problems = json.load(sys.stdin)
assert len({problem["fingerprint"] for problem in problems}) == len(problems)
for problem in problems:
    assert set(problem) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert problem["severity"] in ("info", "minor", "major", "critical", "blocker")
    path = problem["location"]["path"]
    assert not path.startswith(("/", "./")), path
    begin = problem["location"]["lines"]["begin"]
    assert type(begin) is int and begin > 0
    print(" | ".join([problem["severity"], problem["check_name"], "%s:%d" % (path, begin)]))
