import FlowProcess
import FlowSource
import FlowValues

/// One thing about the tests of a script that tools count.
struct TestCase {
  let name: String
  /// Why it failed; nothing where it passed.
  let failure: String?
  let details: [String]
  let path: String?
  let start: Position?

  /// The tests of a script, and what fails it besides.
  static func all(of file: TestFileReport) -> [TestCase] {
    guard let report = file.report else {
      let errors = file.diagnostics.filter { $0.severity == .error }
      return errors.map { file.testCase("\($0.code): \($0.headline)", $0, $0.span) }
    }
    var cases = report.results.map { file.testCase($0.title, $0.failure, $0.span) }
    func add(_ name: String, _ failure: String, _ details: [String] = []) {
      cases.append(
        TestCase(name: name, failure: failure, details: details, path: nil, start: nil))
    }
    if report.isInterrupted {
      add("the tests", "interrupted after \(report.results.count)")
    } else if report.results.isEmpty {
      add("the tests", "nothing was checked: no test was found")
    }
    if report.isBelowThreshold, let coverage = report.coverage, let threshold = report.threshold {
      let found = NumberFormat.print((coverage.percentage * 10).rounded(.down) / 10)
      add("coverage", "\(found)%, below \(NumberFormat.print(threshold))%", report.openWays)
    }
    return cases
  }
}

extension TestFileReport {
  /// A place in a path from the root of the project.
  func place(of span: Span) -> (path: String, start: Position)? {
    sources[span].map { (paths.fromRoot($0.path), $0.position(at: Int(span.start))) }
  }

  fileprivate func testCase(_ name: String, _ failure: Diagnostic?, _ span: Span) -> TestCase {
    var details: [String] = []
    if let failure {
      if let place = place(of: failure.span) {
        details.append("at \(place.path):\(place.start.line):\(place.start.column)")
      }
      if !failure.primary.text.isEmpty { details.append(failure.primary.text) }
      details += failure.help.map { "help: \($0)" }
    }
    let place = place(of: failure?.span ?? span)
    return TestCase(
      name: name, failure: failure.map { "\($0.code): \($0.headline)" }, details: details,
      path: place?.path, start: place?.start)
  }
}

extension TestReport {
  /// `require x: never failed`
  var openWays: [String] {
    (coverage?.entries ?? []).compactMap { entry in
      let ways = entry.ways.filter { !$0.isDriven }.map(\.name)
      return ways.isEmpty ? nil : "\(entry.text): never \(ways.joined(separator: ", never "))"
    }
  }
}
