import FlowChecker

/// The main program: its statements in order, each after the gates that it asks for.
extension Builder {
  func mainProgram() -> StepCode {
    var judged: Set<Int> = []
    var steps: [StepCode] = []
    for statement in program.main {
      if case .gate(let index) = statement {
        judged.insert(index)
      } else {
        var references = References(program)
        references.add(statement)
        for gate in references.gates.sorted() where judged.insert(gate).inserted {
          steps.append(gateStep(gate))
        }
      }
      steps.append(self.statement(statement))
    }
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
    notes.removeAll(keepingCapacity: true)
    for index in gates.indices { gates[index] = .notJudged }
  }
}
