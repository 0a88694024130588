import FlowProcess
import FlowValues

/// A gate as a script sees it.
final class GateObject: ObjectValue {
  let kind = DomainType.gate
  let name: String
  private let fields: [Value]

  init(name: String, fields: [Value]) {
    self.name = name
    self.fields = fields
  }

  func field(_ index: Int) -> Value {
    fields.indices.contains(index) ? fields[index] : .unknown(.noResult)
  }
}

/// A finding as a script sees it.
final class FindingObject: ObjectValue {
  let kind = DomainType.finding
  let name: String
  private let fields: [Value]

  init(name: String, fields: [Value]) {
    self.name = name
    self.fields = fields
  }

  func field(_ index: Int) -> Value {
    fields.indices.contains(index) ? fields[index] : .unknown(.noResult)
  }
}

/// The run as a script sees it.
final class RunObject: ObjectValue {
  let kind = DomainType.run
  let name = "run"
  private let key: String
  private let attempt: Int

  init(key: String, attempt: Int) {
    self.key = key
    self.attempt = attempt
  }

  func field(_ index: Int) -> Value { index == 0 ? .text(key) : .number(Double(attempt)) }
}

extension Outcome {
  /// The outcome as the script's own choice.
  var asValue: Value {
    .choice(.outcome, ChoiceType.outcome.ordinal(of: word) ?? 0)
  }
}

extension Machine {
  func gateObject(_ index: Int) -> GateObject {
    let gate = program.gates[index]
    guard case .judged(let instances) = gates[index] else {
      let reason = Value.unknown(Reason("the gate '\(gate.name)' has not been judged yet"))
      return GateObject(
        name: gate.name,
        fields: [.text(gate.name), .text(gate.title ?? gate.name)]
          + Array(repeating: reason, count: DomainType.gate.fields.count - 2))
    }
    let outcome = outcome(ofGate: index)
    let found = instances.flatMap { $0.findings }.map { Value.object(findingObject($0)) }
    let passes = outcome == .passed || outcome == .skipped || outcome == .overridden
    // A gate that is not known to have passed or failed leaves both open.
    let isOpen = outcome == .unknown
    let open = Value.unknown(Reason("the outcome of '\(gate.name)' is unknown"))
    return GateObject(
      name: gate.name,
      fields: [
        .text(gate.name), .text(gate.title ?? gate.name),
        instances.count == 1 && instances[0].subject != nil
          ? .text(instances[0].subject ?? "") : .unknown(Reason("the gate has no one subject")),
        outcome.asValue, isOpen ? open : .bool(passes),
        isOpen ? open : .bool(outcome == .failed), .bool(outcome == .waiting),
        .number(Double(attempts[index])), .list(List(found)),
      ])
  }

  private func findingObject(_ place: Int) -> FindingObject {
    let raw = findings.raw[place]
    let requirement = program.requirements[raw.requirement]
    let details = findings.details.indices.contains(place) ? findings.details[place] : nil
    let position = program.source(of: requirement.span).map {
      "\($0.path):\($0.position(at: Int(requirement.span.start)).line)"
    }
    let none = Value.unknown(Reason("there is none"))
    return FindingObject(
      name: requirement.text,
      fields: [
        .text(requirement.isAdvice ? "recommend" : "require"), .text(requirement.text),
        raw.outcome.asValue, .text(requirement.text),
        details?.found.map { .text($0) } ?? none, position.map { .text($0) } ?? none, none,
      ])
  }
}
