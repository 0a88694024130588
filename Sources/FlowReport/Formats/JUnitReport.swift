import FlowProcess
import FlowSource
import FlowValues

/// Writes a report for the test pages of build servers.
///
/// A phase is a suite, a gate is a class, and a requirement is a case. What stands in no phase is a
/// suite named for the script. Whatever is awaited is an error, because no build server knows a
/// word for it and none of them may take it for a pass.
///
/// ```xml
/// <testcase classname="quality-bar" name="coverage &gt;= 90" time="0">
///   <failure type="failed" message="84.2, needs 5.8 more, from coverage.info">84.2, …
/// at release.flow:28</failure>
/// </testcase>
/// ```
///
/// The schema that Jenkins checks reports by knows no place of a case: it stands in the text, where
/// each build server shows it. Who wants it beside the line has formats that are made for that.
public enum JUnitReport {
  public static func render(_ report: Report) -> String {
    var suites: [(name: String, cases: [ReportCase])] = []
    for item in CaseList.of(report) {
      let name = item.phase?.name ?? report.file
      if suites.last?.name != name { suites.append((name, [])) }
      suites[suites.count - 1].cases.append(item)
    }
    var xml = XMLWriter()
    let all = suites.flatMap(\.cases)
    xml.element("testsuites", [("name", report.file)] + JUnitCounts(all.map(\.verdict)).ofRoot) {
      xml in
      for (number, suite) in suites.enumerated() {
        write(suite.name, suite.cases, number, report, to: &xml)
      }
    }
    return xml.text
  }

  private static func write(
    _ name: String, _ cases: [ReportCase], _ number: Int, _ report: Report, to xml: inout XMLWriter
  ) {
    // Instants without a zone are what the readers of this format take.
    let stamp = InstantFormat.print(report.now).prefix(19)
    let attributes =
      [("id", "\(number)"), ("name", name), ("package", report.file)]
      + JUnitCounts(cases.map(\.verdict)).ofSuite
      + [("timestamp", String(stamp)), ("hostname", "localhost")]
    xml.element("testsuite", attributes) { xml in
      xml.element("properties", []) { xml in
        xml.element("property", [("name", "flow.key"), ("value", report.key)])
        xml.element("property", [("name", "flow.outcome"), ("value", report.outcomeWord)])
      }
      for item in cases { write(item, report, to: &xml) }
    }
  }

  private static func write(_ item: ReportCase, _ report: Report, to xml: inout XMLWriter) {
    let attributes = [("classname", item.place ?? "flow"), ("name", item.name), ("time", "0")]
    let place = report.place(of: item.span).map { ["at \($0.path):\($0.start.line)"] } ?? []
    let lines = item.details + place
    let message = ("message", item.message)
    let type = ("type", item.diagnostic?.code.description ?? item.outcome.word)
    switch item.verdict {
    case .passed: xml.element("testcase", attributes)
    case .failed:
      xml.element("testcase", attributes) {
        $0.element("failure", [type, message], lines: [item.message] + lines)
      }
    case .awaited:
      xml.element("testcase", attributes) {
        $0.element("error", [type, message], lines: [item.message] + lines)
      }
    case .overridden, .skipped:
      xml.element("testcase", attributes) { $0.element("skipped", [message], lines: place) }
    case .advised:
      let advice = ("message", "advice, not followed: \(item.message)")
      xml.element("testcase", attributes) { $0.element("skipped", [advice], lines: place) }
    }
  }
}
