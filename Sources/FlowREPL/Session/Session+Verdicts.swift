import FlowChecker
import FlowProcess
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// What is said of what was declared, and of what came out otherwise because of it.
extension Session {
  /// What the state says now; what time has made due becomes part of it.
  func judged() throws(Evaluation.Failure) -> Judgement {
    let evaluation = evaluation()
    return try take(evaluation.outcome(evaluation.program().program))
  }

  /// Makes what an evaluation came to a part of the session.
  func take(_ outcome: Evaluation.Outcome) -> Judgement {
    state.process = outcome.process
    state.facts += outcome.facts
    verdicts = outcome.judgement
    return outcome.judgement
  }

  /// A name that was declared, with its type and value.
  func declared(
    _ item: Item, _ program: CheckedProgram, _ evaluation: Evaluation
  ) throws(Evaluation.Failure) -> [Event] {
    switch item {
    case .binding(let node):
      let (value, type) = try valueOf(name: node.name.text)
      return [
        .declared(
          name: node.name.text, kind: node.isVariable ? "var" : "let", type: type.name,
          value: value)
      ]
    case .assign(let node):
      let (value, type) = try valueOf(name: node.name.text)
      return [.declared(name: node.name.text, kind: "var", type: type.name, value: value)]
    case .evidence(let node):
      let (value, type) = try valueOf(name: node.name.text)
      return [
        .declared(name: node.name.text, kind: "evidence", type: type.name, value: value)
      ]
    case .define(let node):
      let function = program.functions.last { $0.name == node.name.text }
      return [
        .declared(
          name: node.name.text, kind: "define", type: function.map(Self.signature), value: nil)
      ]
    case .choice(let node):
      let cases = node.cases.map(\.name.text).joined(separator: " < ")
      return [.declared(name: node.name.text, kind: "choice", type: cases, value: nil)]
    case .record(let node):
      let fields = node.fields.map { field in
        "\(field.name.text): \(evaluation.composition.text(of: field.type.span))"
      }
      return [
        .declared(
          name: node.name.text, kind: "record", type: fields.joined(separator: ", "), value: nil)
      ]
    case .test(let node):
      guard let result = evaluation.test(node.title.text, of: program) else { return [] }
      return [
        .test(
          TestReport(
            results: [result], coverage: nil, threshold: nil,
            sources: evaluation.composition.sources))
      ]
    case .role(let node):
      return [.declared(name: node.name.text, kind: "role", type: nil, value: nil)]
    case .noun(let node) where node.kind == .phase: return []
    case .noun(let node):
      return [
        .declared(name: node.name.text, kind: node.kind.spelling, type: nil, value: nil)
      ]
    case .watch(let node):
      return [.declared(name: node.name.text, kind: "watch", type: nil, value: nil)]
    case .latch(let node):
      return [.declared(name: node.name.text, kind: "latch", type: nil, value: nil)]
    case .use(let node):
      return [.declared(name: node.path, kind: "use", type: nil, value: nil)]
    default: return []
    }
  }

  private static func signature(_ function: CheckedFunction) -> String {
    let parameters = function.slots.prefix(function.parameterCount)
      .map { "\($0.name): \($0.type.name)" }
    return "(\(parameters.joined(separator: ", "))): \(function.result.name)"
  }

  /// The value that a name has after all statements.
  func valueOf(name: String) throws(Evaluation.Failure) -> (value: Value, type: Type) {
    try valueOf(0, of: Parser.parse(source(name)))
  }

  /// The verdicts on what was just typed: gates by their names, the rest by its place.
  func news(
    _ judgement: Judgement, of items: [Item], _ source: FileID, _ evaluation: Evaluation
  ) -> [Event] {
    var gates: Set<String> = []
    var phases: Set<String> = []
    for item in items {
      switch item {
      case .gate(let node): gates.insert(node.name.text)
      case .noun(let node) where node.kind == .phase: phases.insert(node.name.text)
      default: break
      }
    }
    var part = judgement
    part.phases = judgement.phases.filter { phases.contains($0.name) && $0.span.file == source }
    part.gates = judgement.gates.compactMap { gate in
      if gates.contains(gate.name), gate.span.file == source { return gate }
      // What stands outside of every gate forms one of its own.
      guard gate.name == "main" else { return nil }
      var gate = gate
      gate.findings = gate.findings.filter { $0.span.file == source }
      return gate.findings.isEmpty ? nil : gate
    }
    part.advice = judgement.advice.filter { $0.span.file == source }
    guard !part.gates.isEmpty || !part.phases.isEmpty || !part.advice.isEmpty else { return [] }
    return [.verdicts(report(part, evaluation))]
  }

  func report(_ judgement: Judgement?, _ evaluation: Evaluation) -> Report {
    Report(
      file: state.path, key: evaluation.key, now: evaluation.now, judgement: judgement,
      diagnostics: [], sources: evaluation.composition.sources)
  }

  /// The gates and phases that come out otherwise than before.
  func changes(
    from before: Judgement?, _ after: Judgement, except: Set<String> = []
  ) -> [Event] {
    guard let before else { return [] }
    func verdicts(_ judgement: Judgement) -> [(name: String, outcome: Outcome)] {
      var verdicts: [(name: String, outcome: Outcome)] = []
      for phase in judgement.phases where !except.contains(phase.name) {
        verdicts.append(("phase \(phase.name)", phase.outcome))
      }
      let hidden = Set(judgement.phases.map(\.name)).intersection(except)
      for phase in judgement.phases where !hidden.contains(phase.name) {
        verdicts += named(phase.gates)
      }
      return verdicts + named(judgement.gates)
    }
    func named(_ gates: [GateResult]) -> [(name: String, outcome: Outcome)] {
      gates.filter { !except.contains($0.name) && $0.name != "main" }
        .map { ($0.name + ($0.subject.map { " for \($0)" } ?? ""), $0.outcome) }
    }
    let (old, new) = (verdicts(before), verdicts(after))
    var known = Dictionary(old.map { ($0.name, $0.outcome) }, uniquingKeysWith: { a, _ in a })
    var events: [Event] = []
    for (name, outcome) in new {
      let was = known.removeValue(forKey: name)
      if was != outcome { events.append(.change(gate: name, before: was, after: outcome)) }
    }
    for (name, _) in old {
      guard let was = known[name] else { continue }
      events.append(.change(gate: name, before: was, after: nil))
    }
    let loose = (before.gates + after.gates).filter { $0.name == "main" }
    if loose.count == 2, loose[0].outcome != loose[1].outcome {
      events.append(.change(gate: "main", before: loose[0].outcome, after: loose[1].outcome))
    }
    return events
  }
}

extension Composition {
  /// The text at a place as people know it.
  func text(of span: Span) -> String { sources[span]?.text(span) ?? "" }
}
