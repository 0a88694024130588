import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

extension Outcome {
  /// The outcome as the script's own choice.
  var asValue: Value {
    .choice(.outcome, ChoiceType.outcome.ordinal(of: word) ?? 0)
  }
}

/// Gates, phases, findings and the run as scripts see them.
extension Machine {
  func gateObject(_ index: Int) -> ThingObject {
    let gate = program.gates[index]
    guard let instances = gates[index].judged else {
      let reason = Value.unknown(Reason("the gate '\(gate.name)' has not been judged yet"))
      return ThingObject(
        .gate, gate.name,
        [.text(gate.name), .text(gate.title ?? gate.name)]
          + Array(repeating: reason, count: DomainType.gate.fields.count - 2))
    }
    let each = instances.map { instance in
      Value.object(gateObject(gate, [instance], outcome: instance.outcome, instances: []))
    }
    return gateObject(gate, instances, outcome: outcome(ofGate: index), instances: each)
  }

  /// A gate, or one instance of it, which has no instances of its own.
  private func gateObject(
    _ gate: CheckedGate, _ instances: [GateInstance], outcome: Outcome, instances each: [Value]
  ) -> ThingObject {
    let found = instances.flatMap { $0.findings }.map { Value.object(findingObject($0)) }
    let ids = instances.map { instance in
      instance.subject.map { "\(gate.name)|\($0)" } ?? gate.name
    }
    let attempts = zip(ids, instances).map { self.attempts(ofGate: $0, $1.outcome) }.max() ?? 0
    let subject = instances.count == 1 ? instances[0].subject : nil
    return ThingObject(
      .gate, gate.name,
      [
        .text(gate.name), .text(gate.title ?? gate.name),
        .optional(subject, orElse: "the gate has no one subject"), outcome.asValue,
        passes(outcome, of: gate.name), fails(outcome, of: gate.name),
        .bool(outcome == .waiting), .number(Double(attempts)), .list(List(found)),
        .optional(
          time: instances.compactMap(\.entered).min(), orElse: "nothing of it has a time limit"),
        .optional(time: instances.compactMap(\.due).min(), orElse: "it has no time limit"),
        .bool(instances.contains(where: \.isLate)),
        .optional(gate.owner?.text, orElse: "it has no owner"), .list(List(each)),
      ])
  }

  /// What is not known to have passed or failed leaves both open.
  private func passes(_ outcome: Outcome, of name: String) -> Value {
    if outcome == .unknown { return .unknown(Reason("the outcome of '\(name)' is unknown")) }
    return .bool(outcome <= .overridden)
  }

  private func fails(_ outcome: Outcome, of name: String) -> Value {
    if outcome == .unknown { return .unknown(Reason("the outcome of '\(name)' is unknown")) }
    return .bool(outcome == .failed)
  }

  func phaseObject(_ index: Int) -> ThingObject {
    let phase = program.process.phases[index]
    guard case .judged(let judgement) = process.phases[index] else {
      let reason = Value.unknown(Reason("the phase '\(phase.name)' has not been judged yet"))
      return ThingObject(
        .phase, phase.name,
        [.text(phase.name), .text(phase.title ?? phase.name)]
          + Array(repeating: reason, count: DomainType.phase.fields.count - 2))
    }
    let outcome = judgement.outcome
    return ThingObject(
      .phase, phase.name,
      [
        .text(phase.name), .text(phase.title ?? phase.name), outcome.asValue,
        passes(outcome, of: phase.name), fails(outcome, of: phase.name),
        .bool(outcome == .waiting), .number(Double(attempts(ofGate: phase.name, outcome))),
        .list(List(judgement.findings.map { .object(findingObject($0)) })),
        .optional(time: judgement.entered, orElse: "it has not been entered"),
        .optional(time: judgement.due, orElse: "it has no time limit"),
        .bool(judgement.isLate), .number(Double(entries(ofPhase: index))),
        .bool(outcome == .blocked), .optional(phase.owner?.text, orElse: "it has no owner"),
        lengthOfPhase(index), inputs(ofPhase: index), delivers(ofPhase: index),
        .list(
          List(
            program.gates.indices.filter { program.gates[$0].phase == index }
              .map { .object(gateObject($0)) })),
      ])
  }

  private func lengthOfPhase(_ index: Int) -> Value {
    switch process.tables.phaseLengths[index]?.run(main) {
    case .elapsed(let seconds)?: .duration(seconds)
    case .working?: .unknown(Reason("its time is working time"))
    case .unknown(let reason)?: .unknown(reason)
    case nil: .unknown(Reason("it has no time limit"))
    }
  }

  private func inputs(ofPhase index: Int) -> Value {
    switch phaseInputs[index]?.run(main) {
    case .list(let list)?: .list(list)
    case .unknown(let reason)?: .unknown(reason)
    case let one?: .list(List([one]))
    case nil: .list(List([]))
    }
  }

  private func delivers(ofPhase index: Int) -> Value {
    .list(List(process.tables.phaseDelivers[index].map { $0.run(main).asValue }))
  }

  private func findingObject(_ place: Int) -> ThingObject {
    let raw = findings[place]
    let details = findings.details.indices.contains(place) ? findings.details[place] : nil
    let none = Value.unknown(Reason("there is none"))
    let (kind, text, span, owner): (String, String, Span, String?)
    if let number = raw.requirement {
      let requirement = program.requirements[number]
      (kind, text, span, owner) = (
        requirement.isAdvice ? "recommend" : "require", requirement.text, requirement.span,
        requirement.owner?.text
      )
    } else {
      let ask = program.process.asks[process.asks[raw.ask ?? 0].ask]
      (kind, text, span, owner) = (
        ask.text.split(separator: " ").first.map(String.init) ?? "", ask.text, ask.span,
        ask.role?.text
      )
    }
    let position = program.source(of: span).map {
      "\($0.path):\($0.position(at: Int(span.start)).line)"
    }
    return ThingObject(
      .finding, text,
      [
        .text(kind), .text(text), raw.outcome.asValue, .text(text),
        details?.found.map { .text($0) } ?? none, position.map { .text($0) } ?? none,
        owner.map { .text($0) } ?? none,
      ])
  }
}
