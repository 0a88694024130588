import FlowChecker

/// What a piece of a program looks at, through the functions it calls and the evidence it reads.
struct References {
  private(set) var evidence: Set<Int> = []
  private(set) var gates: Set<Int> = []
  private(set) var phases: Set<Int> = []
  private(set) var latches: Set<Int> = []
  /// Whether it looks at the tasks.
  private(set) var hasTasks = false
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
      if case .process(.tasks) = next.kind { hasTasks = true }
      if case .process(.task) = next.kind { hasTasks = true }
      if case .call = next.kind { add(next) }
    }
  }

  mutating func add(_ e: TypedExpression) {
    e.forEach { node in
      switch node.kind {
      case .evidence(let index):
        guard evidence.insert(index).inserted, let value = program.evidence[index].value else {
          return
        }
        add(value)
      case .gate(let index): gates.insert(index)
      case .gates: gates.formUnion(program.gates.indices)
      case .process(.tasks), .process(.task): hasTasks = true
      case .process(.phase(let index)): phases.insert(index)
      case .process(.phases): phases.formUnion(program.process.phases.indices)
      case .process(.latch(let index)): latches.insert(index)
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

  var isEmpty: Bool { gates.isEmpty && phases.isEmpty && latches.isEmpty }

  mutating func remove(gate: Int) { gates.remove(gate) }

  mutating func remove(phase: Int) {
    phases.remove(phase)
    gates = gates.filter { program.gates[$0].phase != phase }
  }

  mutating func add(phase index: Int) {
    let phase = program.process.phases[index]
    if let when = phase.when { add(when) }
    phase.body.forEach { add($0) }
    phase.handlers.forEach { $0.body.forEach { add($0) } }
  }

  mutating func add(_ statement: TypedStatement) {
    statement.expressions.forEach { add($0) }
    statement.nested.forEach { add($0) }
    switch statement {
    case .require(let index):
      let requirement = program.requirements[index]
      add(requirement.condition)
      if let because = requirement.because { add(because) }
      requirement.alternative.forEach { add($0) }
    case .ask(let index): add(program.process.asks[index])
    case .effect(let index): program.process.effects[index].expressions.forEach { add($0) }
    case .watch(let index):
      let watch = program.process.watches[index]
      if let condition = watch.condition { add(condition) }
      if let family = watch.family { add(family.source) }
      watch.body.forEach { add($0) }
    case .latch(let index):
      let latch = program.process.latches[index]
      if let family = latch.family { add(family.source) }
      add(latch.start)
      add(latch.end)
    default: break
    }
  }

  private mutating func add(_ ask: CheckedAsk) {
    switch ask.kind {
    case .deliver(let e), .check(let e): add(e)
    case .signoff(let count, let binding): [count, binding].compactMap(\.self).forEach { add($0) }
    case .consent: break
    case .run(let command, let retries, let every, _):
      [command, retries, every].compactMap(\.self).forEach { add($0) }
    case .step(_, let body): body.forEach { add($0) }
    }
    if let because = ask.because { add(because) }
    ask.alternative.forEach { add($0) }
  }
}
