import FlowChecker

/// What a piece of a program looks at, through the functions it calls: evidence and gates.
struct References {
  private(set) var evidence: Set<Int> = []
  private(set) var gates: Set<Int> = []
  private var functions: Set<Int> = []
  private let program: CheckedProgram

  init(_ program: CheckedProgram) { self.program = program }

  /// What an expression looks at, also behind the names in it that are set once.
  init(
    _ program: CheckedProgram, of e: TypedExpression, through bindings: [Int: TypedExpression]
  ) {
    self.program = program
    var waiting = [e]
    var seen: Set<Int> = []
    while let next = waiting.popLast() {
      if case .slot(let slot) = next.kind, let source = bindings[slot], seen.insert(slot).inserted {
        waiting.append(source)
      }
      waiting += next.children
      if case .evidence(let index) = next.kind { evidence.insert(index) }
      if case .call = next.kind { add(next) }
    }
  }

  mutating func add(_ e: TypedExpression) {
    e.forEach { node in
      switch node.kind {
      case .evidence(let index): evidence.insert(index)
      case .gate(let index): gates.insert(index)
      case .gates: gates.formUnion(program.gates.indices)
      case .call(let index, _):
        guard functions.insert(index).inserted else { return }
        switch program.functions[index].body {
        case .expression(let body): add(body)
        case .block(let statements): statements.forEach { add($0) }
        }
      default: break
      }
    }
  }

  mutating func add(_ statement: TypedStatement) {
    statement.expressions.forEach { add($0) }
    statement.nested.forEach { add($0) }
    if case .require(let index) = statement {
      let requirement = program.requirements[index]
      add(requirement.condition)
      if let because = requirement.because { add(because) }
      requirement.alternative.forEach { add($0) }
    }
  }
}
