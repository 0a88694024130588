import FlowProcess
import FlowValues

/// Writes a report in the Test Anything Protocol, version 14.
///
/// ```
/// not ok 2 - implementation / quality-bar / coverage >= 90
///   ---
///   outcome: "failed"
///   …
/// not ok 3 - implementation / quality-bar / warnings <= 5 # TODO overridden by OVR-…
/// ```
public enum TAPReport {
  public static func render(_ report: Report) -> String {
    let cases = CaseList.of(report)
    let instant = InstantFormat.printForPeople(report.now)
    var tap = TAPWriter(count: cases.count, comment: "\(report.file) · \(report.key) · \(instant)")
    for item in cases {
      let parts = [item.phase?.name, item.gate.flatMap { _ in item.place }, item.name]
      let name = parts.compactMap(\.self).joined(separator: " / ")
      switch item.verdict {
      case .passed: tap.point(true, name)
      case .skipped: tap.point(true, name, .skip(item.message))
      case .overridden: tap.point(false, name, .todo(item.message))
      case .advised: tap.point(false, name, .todo("advice, not followed: \(item.message)"))
      case .failed, .awaited: tap.point(false, name)
      }
      if item.verdict != .passed, item.verdict != .skipped { write(item, report, to: &tap) }
    }
    tap.comment("\(report.outcomeWord): \(report.countWords)")
    return tap.text
  }

  private static func write(_ item: ReportCase, _ report: Report, to tap: inout TAPWriter) {
    tap.block { block in
      block.line("outcome", item.outcome.word)
      block.line("message", item.message)
      if let code = item.diagnostic?.code { block.line("code", code.description) }
      if let finding = item.finding, let found = finding.found {
        block.line("wanted", finding.required)
        block.line("found", found)
      }
      block.line("details", lines: item.details)
      guard let place = report.place(of: item.span) else { return }
      block.head("at")
      block.line("file", place.path, indent: 4)
      block.line("line", place.start.line, indent: 4)
      block.line("column", place.start.column, indent: 4)
    }
  }
}
