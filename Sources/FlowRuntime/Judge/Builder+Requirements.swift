import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// Requirements and gates.
extension Builder {
  func requirement(_ index: Int) -> StepCode {
    let requirement = program.requirements[index]
    let use = RequirementUse(
      machine: machine, index: index, describe: description(of: requirement),
      alternative: requirement.alternative.isEmpty ? nil : block(requirement.alternative))
    return withTruth(requirement.condition, use)
  }

  /// A gate where it is declared, or before the first statement that asks for it.
  func gateStep(_ index: Int) -> StepCode {
    let gate = program.gates[index]
    let machine = machine
    var references = References(program)
    gate.body.forEach { references.add($0) }
    if let family = gate.family { references.add(family.source) }
    // The checker has refused cycles.
    let needs = references.gates.subtracting([index]).sorted().map { gateStep($0) }
    let before = sequence(needs)
    let body = block(gate.body)
    guard let family = gate.family else {
      return StepCode { frame in
        if case .judged = machine.gates[index] { return .next }
        _ = before.run(frame)
        let start = machine.findings.count
        _ = body.run(frame)
        machine.settle(
          gate: index, [machine.instance(subject: nil, from: start)])
        return machine.hasFailed ? .leave : .next
      }
    }
    let loop = elementLoop(family.source, family.slot)
    let element = elementValue(family.source, family.slot)
    return StepCode { frame in
      if case .judged = machine.gates[index] { return .next }
      _ = before.run(frame)
      var instances: [GateInstance] = []
      let end = loop.run(frame) { frame in
        let start = machine.findings.count
        let subject = element.run(frame)
        _ = body.run(frame)
        instances.append(
          machine.instance(subject: Self.subjectName(subject), from: start))
        return !machine.hasFailed
      }
      let here = machine.findings.count
      switch end {
      case .done: break
      case .unknown(let reason):
        instances.append(
          GateInstance(
            subject: nil, outcome: .unknown, reason: reason.sentence, findings: here..<here))
      case .doubts(let doubts):
        for doubtful in doubts.elements {
          instances.append(
            GateInstance(
              subject: Self.subjectName(doubtful), outcome: .unknown,
              reason: doubts.reason.sentence, findings: here..<here))
        }
      }
      machine.settle(gate: index, instances)
      return machine.hasFailed ? .leave : .next
    }
  }

  /// What an instance of a family is called: by its first field where it has fields.
  private static func subjectName(_ value: Value) -> String {
    switch value {
    case .record(let record):
      for wanted in ["id", "name"] {
        if let place = record.type.index(of: wanted) { return record.fields[place].plainText }
      }
      return record.fields.first?.plainText ?? record.type.name
    case .data(let object):
      return (object["id"] ?? object["name"] ?? value).plainText
    default: return value.plainText
    }
  }

  func gateValue(_ index: Int) -> ValueCode {
    let machine = machine
    return ValueCode { _ in .object(machine.gateObject(index)) }
  }

  func allGates() -> ValueCode {
    let machine = machine
    let count = program.gates.count
    return ValueCode { _ in
      .list(List((0..<count).map { .object(machine.gateObject($0)) }))
    }
  }

  func runValue() -> ValueCode {
    let machine = machine
    return ValueCode { _ in .object(RunObject(key: machine.key, attempt: machine.attempt)) }
  }
}

/// What evaluates one requirement and notes down what it found.
private struct RequirementUse: TruthUse {
  let machine: Machine
  let index: Int
  let describe: (Words, Truth) -> FindingDetails
  let alternative: StepCode?

  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (machine, index, describe, alternative) = (machine, index, describe, alternative)
    return StepCode { frame in
      let (truth, left, right) = condition.judged(frame)
      if machine.hasFailed { return .leave }
      let outcome: Outcome = truth.isTrue ? .passed : truth.isFalse ? .failed : .unknown
      machine.findings.append(
        RawFinding(requirement: index, outcome: outcome, left: left, right: right))
      if machine.wantsDetails {
        if truth.isTrue { machine.counts.passed[index] += 1 }
        if truth.isFalse { machine.counts.failed[index] += 1 }
        machine.findings.append(describe(frame, truth))
      }
      if truth.isFalse, let alternative { return alternative.run(frame) }
      return .next
    }
  }
}

extension Machine {
  /// The outcome of what was found since a place in the buffer.
  func instance(subject: String?, from start: Int) -> GateInstance {
    var worst = Outcome.skipped
    for place in start..<findings.count {
      let finding = findings.raw[place]
      if program.requirements[finding.requirement].isAdvice { continue }
      if worst == .skipped || finding.outcome > worst { worst = finding.outcome }
    }
    return GateInstance(
      subject: subject, outcome: worst, reason: worst == .skipped ? "nothing was required" : nil,
      findings: start..<findings.count)
  }

  func settle(gate index: Int, _ instances: [GateInstance]) { gates[index] = .judged(instances) }

  /// How a whole gate came out, its instances taken together.
  func outcome(ofGate index: Int) -> Outcome {
    guard case .judged(let instances) = gates[index] else { return .unknown }
    return instances.map(\.outcome).max() ?? .skipped
  }
}
