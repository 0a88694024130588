import FlowChecker

/// The paths of the statements that act, within some statements.
struct EffectPaths {
  private(set) var paths: [String] = []
  private let program: CheckedProgram

  init(_ program: CheckedProgram, in statements: [TypedStatement]) {
    self.program = program
    statements.forEach { add($0) }
  }

  private mutating func add(_ statement: TypedStatement) {
    switch statement {
    case .effect(let index): paths.append(program.process.effects[index].path)
    case .require(let index):
      program.requirements[index].alternative.forEach { add($0) }
    case .ask(let index):
      let ask = program.process.asks[index]
      ask.alternative.forEach { add($0) }
      if case .step(_, let body) = ask.kind { body.forEach { add($0) } }
    case .gate(let index):
      let gate = program.gates[index]
      gate.body.forEach { add($0) }
      gate.handlers.forEach { $0.body.forEach { add($0) } }
    default: break
    }
    statement.nested.forEach { add($0) }
  }
}
