"""Reads a JUnit report with junitparser, a library that many tools read reports with."""
import sys

import junitparser

suites = junitparser.JUnitXml.fromstring(sys.stdin.buffer.read())
for suite in suites:
    for case in suite:
        found = [type(result).__name__ for result in case.result]
        print(" | ".join([suite.name, case.classname, case.name] + found))
print(suites.tests, suites.failures, suites.errors, sum(suite.skipped for suite in suites))
