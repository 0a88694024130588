import FlowValues

@testable import FlowChecker

/// A checked program as text: each expression in prefix form, with its type where it matters.
struct ProgramDump {
  let program: CheckedProgram

  init(_ program: CheckedProgram) { self.program = program }

  var text: String {
    var lines: [String] = []
    for evidence in program.evidence {
      let value = evidence.value.map { " = \(self.text($0))" } ?? ""
      lines.append("evidence \(evidence.name): \(evidence.type.name)\(value)")
    }
    for function in program.functions {
      let slots = function.slots.map { "\($0.name): \($0.type.name)" }.joined(separator: ", ")
      lines.append(
        "define \(function.name)/\(function.parameterCount) [\(slots)]: \(function.result.name)")
      switch function.body {
      case .expression(let body): lines.append("  \(self.text(body))")
      case .block(let body): lines += self.lines(body, "  ")
      }
    }
    if !program.mainSlots.isEmpty {
      let slots = program.mainSlots.map { "\($0.name): \($0.type.name)" }
      lines.append("main [\(slots.joined(separator: ", "))]")
    }
    lines += ProcessDump(program).declarations
    lines += self.lines(program.main, "")
    for test in program.tests {
      lines.append("test \(test.title)")
      lines += self.lines(test.body, "  ")
    }
    return lines.joined(separator: "\n")
  }

  func lines(_ statements: [TypedStatement], _ indent: String) -> [String] {
    statements.flatMap { lines($0, indent) }
  }

  private func lines(_ statement: TypedStatement, _ indent: String) -> [String] {
    let inner = indent + "  "
    switch statement {
    case .store(let slot, let value): return ["\(indent)#\(slot) = \(text(value))"]
    case .conditional(let condition, let then, let otherwise):
      return ["\(indent)if \(text(condition))"] + lines(then, inner)
        + (otherwise.isEmpty ? [] : ["\(indent)else"] + lines(otherwise, inner))
    case .loop(let slot, let source, let body, _):
      return ["\(indent)for #\(slot) in \(text(source))"] + lines(body, inner)
    case .result(let value): return ["\(indent)return \(value.map(text) ?? "")"]
    case .require(let number): return lines(program.requirements[number], indent)
    case .gate(let number): return lines(program.gates[number], indent)
    case .note(let value): return ["\(indent)note \(text(value))"]
    case .evaluate(let value): return ["\(indent)\(text(value))"]
    case .given(let number, let value):
      return ["\(indent)given \(program.evidence[number].name) = \(text(value))"]
    case .givenNow(let value): return ["\(indent)given now = \(text(value))"]
    case .advance(let value): return ["\(indent)advance \(text(value))"]
    case .advanceTo(let value): return ["\(indent)advance to \(text(value))"]
    case .attempt(let value): return ["\(indent)attempt\(value.map { " \(text($0))" } ?? "")"]
    case .expect(let value, let text, let because):
      return [
        "\(indent)expect '\(text)' \(self.text(value))"
          + (because.map { " because \(self.text($0))" } ?? "")
      ]
    case .phase(let number): return ProcessDump(program).phase(number, indent)
    case .watch(let number): return ProcessDump(program).watch(number, indent)
    case .latch(let number): return ["\(indent)latch \(program.process.latches[number].name)"]
    case .ask(let number): return ProcessDump(program).ask(number, indent)
    case .effect(let number): return [indent + ProcessDump(program).effect(number)]
    case .parallel(let body): return ["\(indent)parallel"] + lines(body, inner)
    case .givenTask(let task): return ["\(indent)given \(ProcessDump(program).task(task))"]
    case .givenDomain(let domain, let values):
      let fields = values.map { "\(domain.fields[$0.field].name): \(text($0.value))" }
      return ["\(indent)given \(domain.rawValue) \(fields.joined(separator: ", "))"]
    case .act(let act): return [indent + ActDump.text(act, program)]
    }
  }

  private func lines(_ gate: CheckedGate, _ indent: String) -> [String] {
    let family = gate.family.map { " for #\($0.slot) in \(text($0.source))" } ?? ""
    let title = gate.title.map { " '\($0)'" } ?? ""
    let process = ProcessDump(program)
    let head = "\(indent)\(gate.isLocked ? "locked " : "")gate \(gate.name)\(title)\(family)"
    return [head + process.head(owner: gate.owner, within: gate.within)]
      + lines(gate.body, indent + "  ") + process.handlers(gate.handlers, indent + "  ")
  }

  private func lines(_ requirement: CheckedRequirement, _ indent: String) -> [String] {
    let word = requirement.isAdvice ? "recommend" : "require"
    var line = "\(indent)\(word) '\(requirement.text)' \(text(requirement.condition))"
    if let label = requirement.label { line += " as '\(label)'" }
    if let because = requirement.because { line += " because \(text(because))" }
    if let gate = requirement.gate { line += " in \(program.gates[gate].name)" }
    if let owner = requirement.owner { line += " by \(ProcessDump(program).roles(owner))" }
    if requirement.alternative.isEmpty { return [line] }
    return [line, "\(indent)else"] + lines(requirement.alternative, indent + "  ")
  }

  func text(_ value: TypedExpression) -> String { ExpressionDump.text(value, program) }
}
