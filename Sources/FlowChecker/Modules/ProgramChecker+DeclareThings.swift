import FlowSource
import FlowSyntax
import FlowValues

/// Enters the things of a process by name: roles, phases, gates within them, ladders and the rest.
extension ProgramChecker {
  func declareThing(_ item: Item, in scope: ModuleScope) {
    switch item {
    case .gate(let node): declare(node, phase: nil, in: scope)
    case .role(let node):
      process.roles.append(Entry(node, module: scope.number))
      declare(node.name, .thing(.role, process.roles.count - 1), in: scope)
    case .watch(let node):
      process.watches.append(Entry(node, module: scope.number))
      declare(node.name, .thing(.watch, process.watches.count - 1), in: scope)
    case .latch(let node):
      process.latches.append(LatchEntry(declaration: node, module: scope.number))
      declare(node.name, .thing(.latch, process.latches.count - 1), in: scope)
    case .noun(let node): declare(node, in: scope)
    default: break
    }
  }

  private func declare(_ node: GateDeclaration, phase: Int?, in scope: ModuleScope) {
    gates.append(GateEntry(declaration: node, module: scope.number, phase: phase))
    declare(node.name, .gate(gates.count - 1), in: scope)
  }

  private func declare(_ node: NounDeclaration, in scope: ModuleScope) {
    func enter<Checked>(
      _ kind: NameKind, _ list: WritableKeyPath<ProcessEntries, [Entry<NounDeclaration, Checked>]>
    ) {
      process[keyPath: list].append(Entry(node, module: scope.number))
      declare(node.name, .thing(kind, process[keyPath: list].count - 1), in: scope)
    }
    switch node.kind {
    case .person: declarePerson(node, in: scope)
    case .rota: enter(.rota, \.rotas)
    case .calendar: enter(.calendar, \.calendars)
    case .channel: enter(.channel, \.channels)
    case .cadence: enter(.cadence, \.cadences)
    case .decision:
      enter(.decision, \.decisions)
      declareDecision(process.decisions.count - 1, in: scope)
    case .task: enter(.task, \.tasks)
    case .escalation: enter(.ladder, \.ladders)
    case .override: enter(.overrideKind, \.overrides)
    case .phase:
      enter(.phase, \.phases)
      let phase = process.phases.count - 1
      for item in node.body.items {
        if case .gate(let gate) = item { declare(gate, phase: phase, in: scope) }
      }
    default: break
    }
  }

  /// Enters a person's declaration; whoever has the name in another file is the same person.
  private func declarePerson(_ node: NounDeclaration, in scope: ModuleScope) {
    if node.name.text.isEmpty { return }
    let number = personNumber(of: node.name)
    if let before = process.people[number].declaration {
      report(
        .alreadyDeclared(node.name.text, before: before.node.name.span, at: node.name.span))
      return
    }
    process.people[number].declaration = (node, scope.number)
    if scope.declared(node.name.text, .person) == nil {
      declare(node.name, .thing(.person, number), in: scope)
    }
  }

  private func personNumber(of name: Name) -> Int {
    if let number = process.personNumbers[name.text] { return number }
    process.people.append(PersonEntry(name: name.text, span: name.span))
    process.personNumbers[name.text] = process.people.count - 1
    return process.people.count - 1
  }

  /// People exist without a declaration where a role or a rota names them.
  func declareMembers(of scope: ModuleScope) {
    for item in scope.tree.items {
      switch item {
      case .role(let node): for name in node.members { declareMember(name, in: scope) }
      case .noun(let node) where node.kind == .rota:
        for item in node.body.items {
          guard case .property(let property) = item, property.name.text == "people",
            case .list(let list) = property.value
          else { continue }
          for case .name(let name) in list.elements {
            declareMember(Name(name.name, name.span), in: scope)
          }
        }
      default: break
      }
    }
  }

  private func declareMember(_ name: Name, in scope: ModuleScope) {
    if name.text.isEmpty || scope.declared(name.text, .person) != nil { return }
    scope.add(
      name.text,
      Symbol(meaning: .thing(.person, personNumber(of: name)), span: name.span))
  }

  /// The type of a decision, which others need before its text is checked.
  private func declareDecision(_ number: Int, in scope: ModuleScope) {
    let node = process.decisions[number].declaration
    var cases: [String] = []
    for item in node.body.items {
      guard case .property(let property) = item, property.name.text == "options",
        case .list(let list) = property.value
      else { continue }
      for case .name(let name) in list.elements where !cases.contains(name.name) {
        cases.append(name.name)
      }
    }
    let options = ChoiceType(name: node.name.text, cases: cases)
    let record = RecordType(
      name: node.name.text,
      fields: [
        RecordType.Field(name: "choice", type: .choice(options)),
        RecordType.Field(name: "by", type: .domain(.person)),
        RecordType.Field(name: "because", type: .text),
        RecordType.Field(name: "at", type: .time),
      ])
    process.decisionTypes[number] = (options, record)
    scope.addCases(of: options)
  }
}
