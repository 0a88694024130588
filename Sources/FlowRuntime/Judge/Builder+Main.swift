import FlowChecker

/// The main program: its statements in order, each after what it asks for.
extension Builder {
  func mainProgram() -> StepCode {
    machine.gateCodes = program.gates.map { _ in nil }
    machine.phaseCodes = program.process.phases.indices.map { _ in StepCode { _ in .next } }
    machine.latchCodes = program.process.latches.indices.map { _ in StepCode { _ in .next } }
    buildProcessTables()
    for index in program.process.latches.indices { machine.latchCodes[index] = latch(index) }
    for index in program.gates.indices { machine.gateCodes[index] = makeGate(index) }
    for index in program.process.phases.indices { machine.phaseCodes[index] = makePhase(index) }
    var steps: [StepCode] = []
    for statement in program.main {
      switch statement {
      // These see to what they ask for themselves.
      case .gate, .phase: break
      default:
        var references = References(program)
        references.add(statement)
        if !references.isEmpty { steps += self.steps(before: references, inPhase: nil) }
      }
      steps.append(self.statement(statement))
    }
    steps += overrideHandlers() + ladderHandlers()
    return sequence(steps)
  }
}

extension Machine {
  /// Finds for each slot of the main frame that is set once what it is set to, so that a report can
  /// name the evidence behind a `let`; and which slots belong to tests.
  func findBindings() {
    var isSetTwice: Set<Int> = []
    func visit(_ statement: TypedStatement) {
      switch statement {
      case .store(let slot, let e):
        if bindings[slot] != nil { isSetTwice.insert(slot) }
        bindings[slot] = e
      // What an element holds came from where its list did.
      case .loop(let slot, let source, _, _): bindings[slot] = source
      default: break
      }
      statement.nested.forEach(visit)
    }
    program.main.forEach(visit)
    for gate in program.gates {
      if let family = gate.family { bindings[family.slot] = family.source }
      gate.body.forEach(visit)
    }
    for phase in program.process.phases { phase.body.forEach(visit) }
    for watch in program.process.watches {
      if let family = watch.family { bindings[family.slot] = family.source }
      watch.body.forEach(visit)
    }
    for slot in isSetTwice { bindings[slot] = nil }

    func visitTest(_ statement: TypedStatement) {
      switch statement {
      case .store(let slot, _), .loop(let slot, _, _, _): testSlots.insert(slot)
      default: break
      }
      for e in statement.expressions {
        e.forEach { node in
          switch node.kind {
          case .elementExpression(let slot, _), .quantified(_, _, let slot, _),
            .filter(_, let slot, _), .map(_, let slot, _), .match(_, let slot, _):
            testSlots.insert(slot)
          default: break
          }
        }
      }
      statement.nested.forEach(visitTest)
    }
    for test in program.tests { test.body.forEach(visitTest) }
  }

  /// Forgets findings and gates but not slots: the statements set them again.
  func startAgain() {
    findings.removeAll()
    if !notes.isEmpty { notes.removeAll() }
    for gate in gates { gate.forget() }
    if hasProcess {
      latchesSeen.removeAll()
      process.begin(at: now)
    }
  }
}
