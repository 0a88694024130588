import FlowReport
import FlowSession
import FlowSource
import FlowValues

extension Command {
  /// `flow test [FILE…]`
  static let test = Command(
    name: "test", summary: "run the test blocks of scripts", operands: .scripts,
    options: [
      .only, .coverage, .threshold, .testOutput, .set, .evidence, .now, .budget, .allow, .quiet,
    ],
    details: [
      "Each test runs the whole script against a clock of its own, which begins at "
        + "2026-01-05T09:00Z unless --now or the test says otherwise. Where no test is found the "
        + "exit code is 5.",
      "--threshold N measures coverage too, and fails when it is below N percent.",
    ]
  ) { invocation throws(CommandFailure) in
    try TestCommand(invocation: invocation).run()
  }
}

/// Runs tests.
private struct TestCommand {
  let invocation: Invocation

  func run() throws(CommandFailure) -> ExitStatus {
    let threshold = try invocation.value(.threshold, "a number from 0 to 100") { words in
      NumberFormat.parse(words).flatMap { (0...100).contains($0) ? $0 : nil }
    }
    let measuresCoverage = try invocation.has(.coverage) || threshold != nil
    let targets = try invocation.targets(.testOutput, among: Formats.ofTests)
    let look = try invocation.appearance(.output)
    let isToldInText = targets.contains { $0.format == .text && $0.file == nil }
    try invocation.beginProgress()
    defer { Progress.end() }
    var files: [TestFileReport] = []
    for path in try invocation.scripts() {
      if !files.isEmpty, isToldInText { invocation.console.write("\n") }
      let file = try test(path, measuresCoverage, threshold)
      if let report = file.report, isToldInText {
        invocation.console.write(TestText.render(report, look))
      }
      files.append(file)
      if file.report?.isInterrupted == true { break }
    }
    for target in targets where target.format != .text || target.file != nil {
      try invocation.write(text(of: files, target.format), to: target)
    }
    return TestFileReport.exitStatus(files)
  }

  private func test(
    _ path: String, _ measuresCoverage: Bool, _ threshold: Double?
  ) throws(CommandFailure) -> TestFileReport {
    let request = try invocation.request(path)
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(request)
    } catch {
      throw CommandFailure(error)
    }
    var report: TestReport?
    if prepared.hasErrors {
      let errors = prepared.diagnostics.filter { $0.severity == .error }
      invocation.console.write(
        DiagnosticText.render(errors, prepared.sources, try invocation.appearance(.error)),
        to: .error)
    } else {
      report = TestRunner.run(
        prepared, request, only: invocation.value(.only), measuresCoverage: measuresCoverage,
        threshold: threshold)
    }
    var file = TestFileReport(
      file: path, report: report, diagnostics: prepared.diagnostics,
      sources: report?.sources ?? prepared.sources)
    file.paths = ProjectPaths.current
    return file
  }

  private func text(of files: [TestFileReport], _ format: Formats) -> String {
    switch format {
    case .json: TestJSON.render(files)
    case .junit: TestJUnit.render(files)
    case .tap: TestTAP.render(files)
    default:
      files.compactMap(\.report).map { TestText.render($0, Appearance()) }.joined(separator: "\n")
    }
  }
}
