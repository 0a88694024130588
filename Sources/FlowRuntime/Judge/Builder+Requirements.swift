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
      alternative: requirement.alternative.isEmpty ? nil : block(requirement.alternative),
      paths: EffectPaths(program, in: requirement.alternative).paths)
    return withTruth(requirement.condition, use)
  }

  /// What an instance of a family is called: by its first field where it has fields.
  static func subjectName(_ value: Value) -> String {
    switch value {
    case .record(let record):
      for wanted in ["id", "name"] {
        if let place = record.type.index(of: wanted) { return record.fields[place].plainText }
      }
      return record.fields.first?.plainText ?? record.type.name
    case .object(let object): return object.name
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
    return ValueCode { _ in
      .object(
        ThingObject(
          .run, "run",
          [.text(machine.key), .number(Double(machine.process.state.attempts + 1))]))
    }
  }
}

/// What evaluates one requirement and notes down what it found.
private struct RequirementUse: TruthUse {
  let machine: Machine
  let index: Int
  let describe: (Words, Truth) -> FindingDetails
  let alternative: StepCode?
  /// What the effects of the alternative are known by.
  let paths: [String]

  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (machine, index, describe, alternative) = (machine, index, describe, alternative)
    let paths = paths
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
      if let alternative {
        if truth.isFalse { return alternative.run(frame) }
        if truth.isUnknown { machine.process.cannotDecide(paths) }
      }
      return .next
    }
  }
}
