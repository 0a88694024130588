import FlowProcess
import FlowRuntime
import FlowValues

/// What the two evaluators say of one program.
enum Comparison {
  case same(isStopped: Bool)
  case refused(String)
  case different(String)

  static func of(_ program: RandomProgram) -> Comparison {
    let script = Script(program.text)
    guard let checked = script.program, script.errors.isEmpty else {
      return .refused(script.errors.first ?? "nothing was said")
    }
    let naive = NaiveEvaluator(script.tree, supplied: program.evidence, now: Script.now)
    naive.run()
    if naive.stop?.code == NaiveStop.tooLong.code { return .refused("too long") }
    let world = FakeWorld(program.evidence)
    let engine = Engine(checked)
    let answer = engine.evaluate(world, now: Script.now)
    let judgement = engine.judge(world, now: Script.now)
    switch (answer, naive.stop) {
    case (.failure(let failure), let stop?):
      let code = "\(failure.diagnostic.code)"
      return code == stop.code
        ? .same(isStopped: true) : .different("the runtime stops with \(code), not \(stop.code)")
    case (.failure(let failure), nil):
      return .different("the runtime stops: \(failure.diagnostic.headline)")
    case (.success, let stop?): return .different("the runtime does not stop with \(stop.code)")
    case (.success(let value), nil):
      if value.isUnknown != naive.last.isUnknown || value.literalText != naive.last.written {
        return .different(gap(value.literalText, naive.last.written))
      }
    }
    return outcomes(judgement, naive)
  }

  private static func gap(_ runtime: String, _ naive: String) -> String {
    let a = runtime.split(separator: "|", omittingEmptySubsequences: false)
    let b = naive.split(separator: "|", omittingEmptySubsequences: false)
    let parts = zip(a, b).enumerated().filter { $0.element.0 != $0.element.1 }
      .map { "part \($0.offset): runtime\($0.element.0), naive\($0.element.1)" }
    return parts.isEmpty ? "runtime \(runtime), naive \(naive)" : parts.joined(separator: "\n")
  }

  private static func outcomes(_ judgement: Judgement, _ naive: NaiveEvaluator) -> Comparison {
    let runtime = judgement.gates.map { gate in
      "\(gate.name) \(gate.outcome): \(gate.findings.map(\.outcome))"
    }
    func described(_ name: String, _ outcome: Outcome, _ findings: [NaiveFinding]) -> String {
      "\(name) \(outcome): \(findings.filter { !$0.isAdvice }.map(\.outcome))"
    }
    var expected: [String] = []
    let loose = naive.findings.filter { !$0.isAdvice }.map(\.outcome)
    if let worst = loose.max() { expected.append(described("main", worst, naive.findings)) }
    for name in naive.gateNames {
      guard let gate = naive.gates[name] else { continue }
      if gate.instances.isEmpty { expected.append(described(name, .skipped, [])) }
      for instance in gate.instances {
        expected.append(described(name, instance.outcome, instance.findings))
      }
    }
    if runtime != expected { return .different("runtime \(runtime)\nnaive   \(expected)") }
    // A gate may be judged sooner than where it stands: when exactly is nobody's business.
    if judgement.notes.sorted() != naive.notes.sorted() {
      return .different("notes: runtime \(judgement.notes)\nnaive \(naive.notes)")
    }
    return .same(isStopped: false)
  }

  /// Leaves out lines as long as the two still differ.
  static func shrink(_ program: RandomProgram, _ words: String) -> (RandomProgram, String) {
    var (program, words) = (program, words)
    var place = 0
    while place < program.lines.count {
      var smaller = program
      smaller.lines.remove(at: place)
      if case .different(let now) = of(smaller) {
        (program, words) = (smaller, now)
        place = 0
      } else {
        place += 1
      }
    }
    // Of the parts of the last line, too.
    if let last = program.lines.last, last.hasPrefix("\"{"), last.hasSuffix("}\"") {
      var parts = last.dropFirst().dropLast().split(separator: " | ").map(String.init)
      for index in parts.indices.reversed() where parts.count > 1 {
        var fewer = parts
        fewer.remove(at: index)
        var smaller = program
        smaller.lines[smaller.lines.count - 1] = "\"\(fewer.joined(separator: " | "))\""
        if case .different(let now) = of(smaller) {
          (program, parts, words) = (smaller, fewer, now)
        }
      }
      if parts.count < 3 { return again(program, words) }
    }
    return (program, words)
  }

  /// Once more over the lines, now that less is asked for.
  private static func again(_ program: RandomProgram, _ words: String) -> (RandomProgram, String) {
    var (program, words) = (program, words)
    for index in program.lines.indices.reversed() {
      var smaller = program
      smaller.lines.remove(at: index)
      if case .different(let now) = of(smaller) { (program, words) = (smaller, now) }
    }
    return (program, words)
  }
}
