"""Reads a SARIF report by the rules of version 2.1.0, and prints a line for every result.

The rules are written down here as far as a tool of this kind uses the format: for each object the
properties that it may have, with what they hold, and those that it must have.
"""
import json
import re
import sys


def text(value):
    assert isinstance(value, str) and value, value


def word(*choices):
    def check(value):
        assert value in choices, value

    return check


def whole(least):
    def check(value):
        assert type(value) is int and value >= least, value

    return check


def reference(value):
    # RFC 3986, a reference: no space, no control, every percent sign with two digits.
    assert re.fullmatch(r"([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+", value), value
    assert ":" not in value.split("/")[0] or value.startswith("file:///"), value


def instant(value):
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", value), value


def flag(value):
    assert type(value) is bool, value


def texts(value):
    assert isinstance(value, dict) and value
    for key, each in value.items():
        text(key)
        text(each)


def thing(must, **may):
    def check(value):
        assert isinstance(value, dict), value
        for name in must.split():
            assert name in value, (name, value)
        for name, each in value.items():
            assert name.lstrip("$") in may, (name, value)
            may[name.lstrip("$")](each)

    return check


def many(check_each, unique=None):
    def check(value):
        assert isinstance(value, list), value
        for each in value:
            check_each(each)
        if unique:
            keys = [each[unique] for each in value]
            assert len(set(keys)) == len(keys), keys

    return check


LEVEL = word("none", "note", "warning", "error")
MESSAGE = thing("text", text=text, markdown=text)
RULE = thing(
    "id shortDescription fullDescription help", id=text, shortDescription=MESSAGE,
    fullDescription=MESSAGE, help=MESSAGE, defaultConfiguration=thing("level", level=LEVEL))
REGION = thing(
    "startLine startColumn endLine endColumn", startLine=whole(1), startColumn=whole(1),
    endLine=whole(1), endColumn=whole(1))
LOCATION = thing(
    "physicalLocation",
    physicalLocation=thing(
        "artifactLocation region", region=REGION,
        artifactLocation=thing("uri", uri=reference, uriBaseId=text)),
    logicalLocations=many(thing("fullyQualifiedName", fullyQualifiedName=text)))
RESULT = thing(
    "ruleId ruleIndex level message locations partialFingerprints", ruleId=text,
    ruleIndex=whole(0), level=LEVEL, message=MESSAGE, locations=many(LOCATION),
    partialFingerprints=texts, properties=texts,
    suppressions=many(
        thing(
            "kind", kind=word("inSource", "external"), justification=text,
            status=word("accepted", "underReview", "rejected"))))
RUN = thing(
    "tool results",
    tool=thing(
        "driver",
        driver=thing("name", name=text, semanticVersion=text, rules=many(RULE, unique="id"))),
    automationDetails=thing("id", id=text), columnKind=word("utf16CodeUnits", "unicodeCodePoints"),
    invocations=many(
        thing(
            "executionSuccessful", executionSuccessful=flag, endTimeUtc=instant,
            exitCode=whole(0), exitCodeDescription=text)),
    results=many(RESULT))
LOG = thing("version runs", version=word("2.1.0"), schema=text, runs=many(RUN))

report = json.load(sys.stdin)
LOG(report)
for run in report["runs"]:
    rules = run["tool"]["driver"]["rules"]
    prints = [result["partialFingerprints"]["flowRequirement/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        begin = (region["startLine"], region["startColumn"])
        assert begin <= (region["endLine"], region["endColumn"])
        state = "suppressed" if "suppressions" in result else result["level"]
        where = "%s:%d:%d" % ((place["artifactLocation"]["uri"],) + begin)
        print(" | ".join([result["ruleId"], state, where]))
