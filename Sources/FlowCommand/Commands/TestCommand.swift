import FlowReport
import FlowSession
import FlowSource
import FlowValues

extension Command {
  /// `flow test [FILE…]`
  static let test = Command(
    name: "test", summary: "run the test blocks of scripts", operands: .scripts,
    options: [.only, .coverage, .threshold, .set, .evidence, .now, .budget, .allow, .quiet],
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
    let look = try invocation.appearance(.output)
    var statuses: [ExitStatus] = []
    for path in try invocation.scripts() {
      let request = try invocation.request(path)
      let prepared: PreparedScript
      do throws(FileError) {
        prepared = try PreparedScript.prepare(request)
      } catch {
        throw CommandFailure(error)
      }
      if !statuses.isEmpty { invocation.console.write("\n") }
      guard !prepared.hasErrors else {
        let errors = prepared.diagnostics.filter { $0.severity == .error }
        invocation.console.write(
          DiagnosticText.render(errors, prepared.sources, try invocation.appearance(.error)),
          to: .error)
        statuses.append(.invalid)
        continue
      }
      let report = TestRunner.run(
        prepared, request, only: invocation.value(.only), measuresCoverage: measuresCoverage,
        threshold: threshold)
      invocation.console.write(TestText.render(report, look))
      statuses.append(report.exitStatus)
      if report.isInterrupted { break }
    }
    // The worst counts; a file without tests only where no other has any.
    for status in [ExitStatus.interrupted, .invalid, .failed, .passed]
    where statuses.contains(status) {
      return status
    }
    return .nothingChecked
  }
}
