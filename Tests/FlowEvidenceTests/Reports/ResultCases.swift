/// Reports of tests and of scanners, written by hand after what each tool writes.
enum ResultCases {
  static let junit: [ReportCase] = [
    ReportCase(
      "a suite as many tools write it", .junit,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="all" time="2.5">
        <testsuite name="unit" tests="5" failures="1" errors="1" skipped="1" time="1.5">
          <properties><property name="x" value="y"/></properties>
          <testcase name="adds" classname="Sums" time="0.25" file="sums.py" line="12"/>
          <testcase name="divides" classname="Sums" time="1,000.5">
            <failure message="expected 2, found 3" type="E">trace</failure>
          </testcase>
          <testcase name="breaks" classname="Sums"><error>no such thing
            in line 3</error></testcase>
          <testcase name="waits" classname="Sums"><skipped message="not today"/></testcase>
          <testcase name="tries" classname="Sums"><flakyFailure message="once"/></testcase>
          <system-out><![CDATA[<testcase name="not one"/>]]></system-out>
        </testsuite>
      </testsuites>
      """,
      is: [
        ("total", "5"), ("passed", "2"), ("failed", "2"), ("failures", "1"), ("errors", "1"),
        ("skipped", "1"), ("disabled", "0"), ("flaky", "1"), ("rate", "50"), ("time", "2.5s"),
        ("cases[0].id", "\"Sums.adds\""), ("cases[0].file", "\"sums.py\""),
        ("cases[0].line", "12"), ("cases[0].time", "0.25s"), ("cases[0].source", "\"a:5\""),
        ("cases[0].message", "unknown: the report has no message for the test"),
        ("cases[1].time", "16m40.5s"), ("cases[1].message", "\"expected 2, found 3\""),
        ("cases[1].status", "failed"), ("cases[1].failed", "true"),
        ("cases[2].message", "\"no such thing\""), ("cases[2].status", "error"),
        ("cases[3].status", "skipped"), ("cases[4].flaky", "true"),
        ("cases[4].suite", "\"unit\""), ("failing[1].name", "\"breaks\""),
        ("failing[2].name", "no failing[2]"),
      ]),
    ReportCase(
      "suites in suites", .junit,
      """
      <testsuite name="outer" tests="3" failures="1" time="9">
        <testsuite name="inner" tests="2" failures="1" time="4">
          <testcase name="a"><failure/></testcase><testcase name="b"/>
        </testsuite>
        <testcase name="c"/>
      </testsuite>
      """,
      is: [
        ("total", "3"), ("failed", "1"), ("time", "9s"), ("cases[0].suite", "\"inner\""),
        ("cases[2].suite", "\"outer\""),
        ("cases[2].class", "unknown: the report names no class for the test"),
      ]),
    ReportCase(
      "a case with several results counts once, by the worst", .junit,
      """
      <testsuites><testsuite failures="1" errors="1" skipped="1"><testcase name="a">
      <skipped/><failure message="f"/><error message="e"/></testcase></testsuite></testsuites>
      """,
      is: [
        ("total", "1"), ("errors", "1"), ("failures", "0"), ("skipped", "0"),
        ("cases[0].message", "\"e\""),
      ]),
    ReportCase(
      "cases count, not the counters of the suite", .junit,
      "<testsuite tests='9' failures='0' skipped='4'><testcase name='a'/></testsuite>",
      is: [("total", "1"), ("passed", "1"), ("skipped", "0")]),
    ReportCase(
      "a suite without cases has its counters", .junit,
      "<testsuites><testsuite tests='6' failures='1' skipped='2'/></testsuites>",
      is: [("total", "6"), ("failed", "1"), ("skipped", "2"), ("passed", "3")]),
    ReportCase(
      "failures that no case shows count all the same", .junit,
      "<testsuite tests='1' errors='2'><testcase name='a'/></testsuite>",
      is: [("failed", "2"), ("passed", "1"), ("total", "3")]),
    ReportCase(
      "a suite that broke outside of its cases", .junit,
      """
      <testsuites><testsuite name="s" errors="1"><testcase name="a"/>
      <error message="no database"/></testsuite></testsuites>
      """,
      is: [
        ("errors", "1"), ("total", "2"), ("failing[0].name", "\"s\""),
        ("failing[0].message", "\"no database\""), ("failing[0].source", "\"a:2\""),
      ]),
    ReportCase(
      "tests that are switched off", .junit,
      """
      <testsuites tests="3" disabled="1"><testsuite><testcase name="a" status="run"/>
      <testcase name="b" status="notrun"/><testcase name="c" status="failed"/></testsuite></testsuites>
      """, is: [("disabled", "1"), ("passed", "1"), ("failed", "1"), ("skipped", "0")]),
    ReportCase(
      "no tests are no good tests", .junit,
      "<testsuites tests='0' failures='0'><testsuite name='x' tests='0'/></testsuites>",
      is: [
        ("total", "0"), ("failed", "unknown: a: it holds no tests"),
        ("passed", "unknown: a: it holds no tests"), ("time", "unknown: a: it gives no times"),
        ("cases", "[]"),
      ]),
    ReportCase(
      "places, whichever way a case is written", .junit,
      "<testsuite>\n\n<testcase name='a'/>\n <testcase name='b'\n/>\n<testcase name='c'><failure/>"
        + "</testcase>\n<testcase name='d' line='&#55;'/>\n<!--\n<testcase name='no'/> -->\n\n"
        + "<testcase name='é'/>\n<testcase name='f'></testcase><testcase/><testcase status='failed'/>"
        + "</testsuite>",
      is: [
        ("cases[0].source", "\"a:3\""), ("cases[1].source", "\"a:4\""),
        ("cases[2].source", "\"a:6\""), ("cases[3].source", "\"a:7\""), ("cases[3].line", "7"),
        ("cases[4].name", "\"é\""), ("cases[4].source", "\"a:11\""),
        ("cases[5].source", "\"a:12\""), ("cases[7].source", "\"a:12\""), ("total", "8"),
        ("failing[1].source", "\"a:12\""),
      ]),
    ReportCase(
      "files are added up", .junit, "<testsuite time='1'><testcase/></testsuite>",
      "<testsuite><testcase time='2'><failure/></testcase></testsuite>",
      is: [("total", "2"), ("failed", "1"), ("time", "3s"), ("failing[0].source", "\"b:1\"")]),
    ReportCase(
      "another tool's report", .junit, "<test-run><test-case result='Passed'/></test-run>",
      is: [
        (
          "failed",
          "unknown: a:1: expected <testsuites> or <testsuite> at the root, found <test-run>: "
            + "NUnit writes that, have it write JUnit's form"
        )
      ]),
    ReportCase(
      "a time that is none", .junit, "<testsuite time='soon'><testcase/></testsuite>",
      is: [("total", "1"), ("time", "unknown: a:1: 'soon' is no number of seconds")]),
  ]

  static let sarif: [ReportCase] = [
    ReportCase(
      "levels of results, of rules, and none", .sarif,
      """
      {"version": "2.1.0", "runs": [{
        "tool": {"driver": {"name": "scan", "rules": [
          {"id": "R1", "defaultConfiguration": {"level": "error"},
           "properties": {"security-severity": "8.1"},
           "messageStrings": {"default": {"text": "'{0}' is {1}, {9} {x}"}}},
          {"id": "R2"}]}},
        "results": [
          {"ruleId": "R1", "message": {"id": "default", "arguments": ["{1}", "bad"]},
           "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.c"},
             "region": {"startLine": 7}}}]},
          {"ruleIndex": 1, "message": {"text": "two"}},
          {"ruleId": "R1", "level": "note", "message": {"text": "three"}},
          {"ruleId": "R1/sub", "message": {"text": "four"}},
          {"ruleId": "R9", "kind": "pass", "message": {"text": "fine"}}]}]}
      """,
      is: [
        ("errors", "2"), ("warnings", "1"), ("notes", "1"), ("total", "5"), ("suppressed", "0"),
        ("complete", "true"), ("tools", "[\"scan\"]"),
        ("new", "unknown: a: no result is compared with a baseline"),
        ("results[0].id", "\"R1 a.c:7\""), ("results[0].message", #""'\{1}' is bad, \{9} \{x}""#),
        ("results[0].level", "error"), ("results[0].line", "7"), ("results[0].severity", "8.1"),
        ("results[0].source", "\"a: runs[0].results[0]\""), ("results[1].rule", "\"R2\""),
        ("results[1].level", "warning"),
        ("results[1].file", "unknown: the scanner gives no file for the result"),
        ("results[4].level", "none"),
      ]),
    ReportCase(
      "what is suppressed for good does not count", .sarif,
      """
      {"runs": [{"tool": {"driver": {"name": "s"}}, "results": [
        {"level": "error", "suppressions": [{"kind": "inSource"}]},
        {"level": "error", "suppressions": [{"kind": "external", "status": "accepted"}]},
        {"level": "error", "suppressions": [{"status": "underReview"}]},
        {"level": "error", "suppressions": [{"status": "accepted"}, {"status": "rejected"}]},
        {"level": "error", "suppressions": []}]}]}
      """, is: [("errors", "3"), ("suppressed", "2"), ("results[1].suppressed", "true")]),
    ReportCase(
      "compared with a baseline", .sarif,
      """
      {"runs": [{"tool": {"driver": {"name": "s"}}, "results": [
        {"level": "error", "baselineState": "new"}, {"level": "error", "baselineState": "absent"},
        {"level": "error", "baselineState": "unchanged"}]}]}
      """, is: [("errors", "2"), ("new", "1"), ("results[1].baseline", "\"unchanged\"")]),
    ReportCase(
      "levels that a run was started with", .sarif,
      """
      {"runs": [{"tool": {"driver": {"name": "s", "rules": [{"id": "R"}]}},
        "invocations": [{"executionSuccessful": true, "ruleConfigurationOverrides": [
          {"descriptor": {"index": 0}, "configuration": {"level": "error"}}]}],
        "results": [{"ruleId": "R"}]}]}
      """, is: [("errors", "1")]),
    ReportCase(
      "a run that found nothing", .sarif,
      #"{"runs": [{"tool": {"driver": {"name": "s"}}, "results": []}]}"#,
      is: [("errors", "0"), ("total", "0"), ("results", "[]")]),
    ReportCase(
      "a run that did not come to an end", .sarif,
      #"{"runs": [{"tool": {"driver": {"name": "s"}}}]}"#,
      is: [
        ("errors", "unknown: a: the run of s has no results: it did not come to an end"),
        ("complete", "false"),
      ]),
    ReportCase(
      "a run that says that it failed", .sarif,
      """
      {"runs": [{"tool": {"driver": {"name": "s"}}, "results": [],
        "invocations": [{"executionSuccessful": false}]}]}
      """, is: [("errors", "unknown: a: s says that its run did not succeed")]),
    ReportCase(
      "no runs", .sarif, #"{"version": "2.1.0", "runs": []}"#,
      is: [("errors", "unknown: a: it holds no runs")]),
    ReportCase(
      "a level that is none", .sarif, #"{"runs": [{"results": [{"level": "fatal"}]}]}"#,
      is: [
        (
          "errors",
          "unknown: a: runs[0].results[0].level: expected none, note, warning or error, "
            + "found 'fatal'"
        )
      ]),
    ReportCase(
      "version 1", .sarif,
      """
      {"version": "1.0.0", "runs": [{"tool": {"name": "old"}, "rules": {"R": {"defaultLevel": "error"}},
        "results": [{"ruleId": "R", "message": "m", "locations": [
          {"resultFile": {"uri": "a.c", "region": {"startLine": 3}}}]},
          {"ruleId": "R", "suppressionStates": ["suppressedInSource"]}]}]}
      """,
      is: [
        ("errors", "1"), ("suppressed", "1"), ("results[0].id", "\"R a.c:3\""),
        ("tools", "[\"old\"]"),
      ]),
  ]
}
