"""Reads a JUnit report as build servers do, and prints a line for every case.

What may stand where follows the schema by which Jenkins checks reports; SchemaTests has the schema
itself look at them where it is there.
"""
import re
import sys
import xml.etree.ElementTree as tree

COUNTS = ["tests", "failures", "errors", "time"]
ATTRIBUTES = {
    "testsuites": {"name", *COUNTS},
    "testsuite": {"id", "name", "package", "timestamp", "hostname", "skipped", *COUNTS},
    "properties": set(),
    "property": {"name", "value"},
    "testcase": {"classname", "name", "time"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "skipped": {"message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase"},
    "properties": {"property"},
    "testcase": {"failure", "error", "skipped"},
}


def check(element):
    assert set(element.attrib) <= ATTRIBUTES[element.tag], element.attrib
    for child in element:
        assert child.tag in CHILDREN.get(element.tag, set()), (element.tag, child.tag)
        check(child)


def count(cases):
    kinds = [child.tag for case in cases for child in case]
    return [len(cases), kinds.count("failure"), kinds.count("error"), kinds.count("skipped")]


root = tree.fromstring(sys.stdin.buffer.read())
assert root.tag == "testsuites"
check(root)
assert count(root.findall(".//testcase"))[:3] == [int(root.get(name)) for name in COUNTS[:3]]
for number, suite in enumerate(root):
    cases = suite.findall("testcase")
    assert "properties" not in [child.tag for child in suite[1:]]
    assert suite.get("id") == str(number)
    assert count(cases) == [int(suite.get(name)) for name in COUNTS[:3] + ["skipped"]]
    stamp = suite.get("timestamp")
    assert stamp is None or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", stamp)
    for case in cases:
        assert len(case) <= 1 and case.get("name") and case.get("classname")
        kind = case[0].tag if len(case) else "passed"
        message = case[0].get("message") if len(case) else ""
        line = [suite.get("name"), case.get("classname"), case.get("name"), kind, message]
        print(" | ".join(line).rstrip(" |"))
