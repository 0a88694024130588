import FlowReport
import FlowSession
import FlowValues

extension Command {
  /// `flow bench [FILE]`
  static let bench = Command(
    name: "bench", summary: "time the evaluation of a script", operands: .script,
    options: [.ring, .set, .rounds, .now, .budget, .allow, .format],
    details: [
      "Evaluates the script again and again and prints nanoseconds for each evaluation. With "
        + "--evidence the objects of a list are supplied in turn."
    ]
  ) { invocation throws(CommandFailure) in
    guard let path = try invocation.scripts().first else { return .invalid }
    return try BenchCommand(invocation: invocation).run(path)
  }
}

/// Times a script.
private struct BenchCommand {
  let invocation: Invocation

  func run(_ path: String) throws(CommandFailure) -> ExitStatus {
    let isJSON = try invocation.isJSON()
    let rounds = try invocation.value(.rounds, "a whole number from 1 to 10000") { words in
      Int(words).flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    let request = try invocation.request(path)
    let outcome: Benchmark.Outcome
    do throws(FileError) {
      outcome = try Benchmark.run(request, ring: invocation.value(.ring), rounds: rounds ?? 15)
    } catch {
      throw CommandFailure(error)
    }
    let look = try invocation.appearance(.error)
    switch outcome {
    case .invalid(let diagnostics, let sources):
      let errors = diagnostics.filter { $0.severity == .error }
      invocation.console.write(DiagnosticText.render(errors, sources, look), to: .error)
      return .invalid
    case .stopped(let diagnostic, let sources):
      invocation.console.write(DiagnosticText.render([diagnostic], sources, look), to: .error)
      return .couldNotRun
    case .timed(let benchmark):
      if Interruption.wasAsked { return .interrupted }
      write(benchmark, isJSON: isJSON, try invocation.appearance(.output))
      return .passed
    }
  }

  private func write(_ benchmark: Benchmark, isJSON: Bool, _ look: Appearance) {
    func shown(_ number: Double) -> String { NumberFormat.print((number * 10).rounded() / 10) }
    if isJSON {
      var json = JSONWriter(.pretty)
      json.object {
        $0.member("format", "flow.bench/1")
        $0.member("median", benchmark.median)
        $0.member("min", benchmark.fastest)
        $0.member("max", benchmark.slowest)
        $0.member("rounds", benchmark.figures.count)
        $0.member("inputs", benchmark.inputs)
      }
      invocation.console.write(json.text + "\n")
      return
    }
    let line =
      "ns per evaluation: \(shown(benchmark.median)) "
      + "(min \(shown(benchmark.fastest)) … max \(shown(benchmark.slowest))), "
      + "\(benchmark.figures.count) rounds, \(benchmark.inputs) inputs"
    invocation.console.write(look.shown(line) + "\n")
  }
}
