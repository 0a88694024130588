import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// Requirements and gates.
extension Builder {
  func requirement(_ index: Int) -> StepCode {
    let requirement = program.requirements[index]
    let use = RequirementUse(
      note: note(index),
      alternative: requirement.alternative.isEmpty ? nil : block(requirement.alternative),
      paths: EffectPaths(program, in: requirement.alternative).paths)
    return withTruth(requirement.condition, use)
  }

  func note(_ index: Int) -> RequirementNote {
    let requirement = program.requirements[index]
    return RequirementNote(
      machine: machine, index: index, isAdvice: requirement.isAdvice,
      describe: description(of: requirement))
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
  let note: RequirementNote
  let alternative: StepCode?
  /// What the effects of the alternative are known by.
  let paths: [String]

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (note, alternative, paths) = (note, alternative, paths)
    let machine = note.machine
    @inline(__always)
    func run(_ frame: Words) -> Step {
      let truth = condition.truth(frame)
      if machine.hasFailed { return .leave }
      note.add(truth, frame)
      if let alternative {
        if truth.isFalse { return alternative.run(frame) }
        if truth.isUnknown { machine.process.cannotDecide(paths) }
      }
      return .next
    }
    return StepCode(run: run)
  }
}
