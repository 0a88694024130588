import FlowProcess
import FlowSource
import FlowValues

/// Writes how tests came out, for people.
public struct TestText {
  private var page: Page
  private let report: TestReport

  public static func render(_ report: TestReport, _ look: Appearance) -> String {
    var text = TestText(page: Page(look), report: report)
    text.write()
    return text.page.text
  }

  private mutating func write() {
    var file: FileID?
    for result in report.results where page.look.verbosity != .quiet || result.failure != nil {
      if result.span.file != file, let source = report.sources[result.span] {
        page.endBlock()
        page.put(source.path, .strong)
        page.endLine()
        file = result.span.file
      }
      write(result)
    }
    if let coverage = report.coverage { write(coverage) }
    page.endBlock()
    writeSummary()
  }

  private mutating func write(_ result: TestResult) {
    let outcome: Outcome = result.failure == nil ? .passed : .failed
    page.put("  ")
    page.put(outcome.mark(page.look) + " ", outcome.ink)
    page.put(result.title)
    let expectations = result.expectations
    page.put("  \(expectations) expectation\(expectations == 1 ? "" : "s")", .faint)
    page.endLine()
    guard let failure = result.failure else { return }
    page.endLine()
    let text = DiagnosticText.render([failure], report.sources, page.look)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      page.putSafe(String(line))
      page.endLine()
    }
    page.endBlock()
  }

  private mutating func write(_ coverage: Coverage) {
    let open = coverage.entries.filter { $0.ways.contains { !$0.isDriven } }
    guard !open.isEmpty else { return }
    page.endBlock()
    page.put("not driven by any test", .strong)
    page.endLine()
    for entry in open {
      let ways = entry.ways.filter { !$0.isDriven }.map(\.name)
      page.put("  ")
      page.put(entry.text)
      page.put("  never \(ways.joined(separator: ", never "))", .doubtful)
      if let source = report.sources[entry.span] {
        let line = source.position(at: Int(entry.span.start)).line
        page.putAtRight("\(source.path):\(line)", .faint)
      }
      page.endLine()
    }
  }

  private mutating func writeSummary() {
    let count = report.results.count
    if report.isInterrupted {
      page.put("interrupted", .bad)
      page.put(" after \(count) test\(count == 1 ? "" : "s")")
    } else if count == 0 {
      page.put("nothing was checked", .doubtful)
      page.put(": no test was found")
    } else if report.failed > 0 {
      page.put("failed", .bad)
      page.put(": \(report.failed) of \(count) test\(count == 1 ? "" : "s")")
    } else {
      page.put("passed", .good)
      page.put(": \(count) test\(count == 1 ? "" : "s")")
    }
    if let coverage = report.coverage {
      let ways = coverage.entries.flatMap(\.ways)
      let percentage = (coverage.percentage * 10).rounded(.down) / 10
      page.put(" · coverage \(NumberFormat.print(percentage))%")
      page.put(", \(ways.count(where: \.isDriven)) of \(ways.count) ways", .faint)
      if report.isBelowThreshold, let threshold = report.threshold {
        page.put(", below \(NumberFormat.print(threshold))%", .bad)
      }
    }
    page.endLine()
  }
}
