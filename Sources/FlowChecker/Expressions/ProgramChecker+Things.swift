import FlowSource
import FlowSyntax
import FlowValues

/// People, phases, ladders and the other things of a process, as values under their names.
extension ProgramChecker {
  /// Notes that the value being read waits for another; circles of that are refused.
  func wait(for other: Asker, at span: Span) {
    guard !sink.isSilent, let asking else { return }
    waits.append((asking, other, span))
  }

  /// The thing that a name stands for where a value of a domain is wanted.
  func symbol(_ name: String, naming domain: DomainType) -> Symbol? {
    for kind in NameKind.naming(domain) {
      if let symbol = scope.lookUp(name, kind) { return symbol }
    }
    return nil
  }

  func read(_ kind: NameKind, _ number: Int, _ name: String, at span: Span) -> TypedExpression {
    noteUse(kind, number)
    func thing(_ thing: ProcessName, _ type: Type) -> TypedExpression {
      TypedExpression(.process(thing), type: type, span: span)
    }
    switch kind {
    case .person: return thing(.person(number), .domain(.person))
    case .role: return thing(.role(number), .domain(.role))
    case .rota: return thing(.rota(number), .domain(.role))
    case .ladder: return thing(.ladder(number), .domain(.ladder))
    case .overrideKind: return thing(.overrideKind(number), .domain(.overrideKind))
    case .cadence: return thing(.cadence(number), .domain(.cadence))
    case .calendar: return thing(.calendar(number), .domain(.calendar))
    case .task: return thing(.task(name), .domain(.task))
    case .phase:
      wait(for: .phase(number), at: span)
      return thing(.phase(number), .domain(.phase))
    case .decision:
      let type = process.decisionTypes[number].map { Type.record($0.record) } ?? .invalid
      return thing(.decision(number), type)
    case .latch: return read(latch: number, at: span)
    case .gate: return read(gate: number, at: span)
    case .value, .channel, .watch:
      return invalid(span, .noValue(name, kind.word, at: span))
    }
  }

  private func read(latch number: Int, at span: Span) -> TypedExpression {
    let entry = process.latches[number]
    if !sink.isSilent {
      wait(for: .latch(number), at: span)
      if entry.state != .done {
        let name = entry.declaration.name
        guard entry.state == .untouched, settleDepth < 1000 else {
          return invalid(span, .definedByItself(name.text, declared: name.span, at: span))
        }
        settleApart(latch: number)
      }
    }
    return TypedExpression(.process(.latch(number)), type: entry.type, span: span)
  }

  /// Counts that something speaks of a thing.
  func noteUse(_ kind: NameKind, _ number: Int) {
    if sink.isSilent { return }
    switch kind {
    case .person: process.people[number].uses += 1
    case .role: process.roles[number].uses += 1
    case .rota: process.rotas[number].uses += 1
    case .ladder: process.ladders[number].uses += 1
    case .overrideKind: process.overrides[number].uses += 1
    case .cadence: process.cadences[number].uses += 1
    case .calendar: process.calendars[number].uses += 1
    case .channel: process.channels[number].uses += 1
    case .decision: process.decisions[number].uses += 1
    case .latch: process.latches[number].uses += 1
    case .phase: process.phases[number].uses += 1
    case .task: process.tasks[number].uses += 1
    case .gate: gates[number].uses += 1
    case .watch, .value: break
    }
  }

  /// `tasks`, `phases`, `people` and the other words for all of a kind.
  func wholeOfProcess(_ name: String, at span: Span) -> TypedExpression? {
    let thing: (ProcessName, Type)
    switch name {
    case "tasks":
      if !sink.isSilent { for entry in evidence where entry.isTaskSource { entry.uses += 1 } }
      thing = (.tasks, .list(.domain(.task)))
    case "phases":
      wait(for: .allPhases, at: span)
      thing = (.phases, .list(.domain(.phase)))
    case "overrides": thing = (.overrides, .list(.domain(.override)))
    case "escalations": thing = (.escalations, .list(.domain(.escalation)))
    case "notifications": thing = (.notifications, .list(.domain(.notification)))
    case "facts": thing = (.facts, .list(.domain(.fact)))
    case "branch": thing = (.branch, .domain(.branch))
    case "branches": thing = (.branches, .list(.domain(.branch)))
    case "repo": thing = (.repository, .domain(.repo))
    case "people": thing = (.people, .list(.domain(.person)))
    case "actor": thing = (.actor, .domain(.person))
    default:
      guard givenTasks.contains(name), place == .test || speaksOfLedger else { return nil }
      thing = (.task(name), .domain(.task))
    }
    return TypedExpression(.process(thing.0), type: thing.1, span: span)
  }

  /// `gate ready`, `task T-1`, `escalation ESC-1`
  func reference(_ node: KindReference) -> TypedExpression {
    let name = node.name.text
    guard let kind = NameKind(node.kind) else { return invalid(node.span) }
    if let symbol = scope.lookUp(name, kind) {
      if kind != .value { return read(symbol, name, at: node.span) }
      if case .evidence(let number) = symbol.meaning {
        return read(evidence: number, at: node.span)
      }
    }
    if kind == .value, let number = suppliedNumber(name) {
      return read(evidence: number, at: node.span)
    }
    if name.isEmpty { return invalid(node.span) }
    if place == .test || speaksOfLedger, let thing = recorded(kind, name) {
      return TypedExpression(.process(thing.0), type: thing.1, span: node.span)
    }
    let word = kind == .value ? "evidence" : kind.word
    return invalid(node.span, noThing(node.name, kind, word))
  }

  /// What a test may name by its number in the ledger.
  private func recorded(_ kind: NameKind, _ name: String) -> (ProcessName, Type)? {
    switch kind {
    case .ladder: (.escalation(name), .domain(.escalation))
    case .overrideKind: (.override(name), .domain(.override))
    case .task where givenTasks.contains(name) || speaksOfLedger: (.task(name), .domain(.task))
    default: nil
    }
  }

  /// The message that there is no thing of a kind and a name.
  func noThing(_ name: Name, _ kind: NameKind, _ word: String) -> Diagnostic {
    var names = scope.names(kind)
    if kind == .task, place == .test { names += givenTasks }
    let meant = closest(to: name.text, among: names)
    let declared = meant.flatMap { scope.lookUp($0, kind)?.span }
    if kind == .gate {
      return .noGate(name.text, suggestion: meant, declared: declared, at: name.span)
    }
    return .noThing(
      name.text, word, names.sorted(), suggestion: meant, declared: declared, at: name.span)
  }

  /// `sprint.at(TIME)`
  func period(_ node: CallExpression) -> TypedExpression? {
    guard case .member(let callee) = node.callee, callee.field.text == "at" else { return nil }
    let base: Symbol?
    switch callee.base {
    case .name(let name) where locals[name.name] == nil: base = scope.lookUp(name.name)
    case .reference(let node):
      base = NameKind(node.kind).flatMap { scope.lookUp(node.name.text, $0) }
    default: return nil
    }
    guard case .thing(.cadence, let number)? = base?.meaning else { return nil }
    noteUse(.cadence, number)
    let places = bind(node, names: ["time"], optional: [false], declared: base?.span) {
      "at(time: time): cadence"
    }
    guard let time = places[0] else { return invalid(node.span) }
    return TypedExpression(
      .cadenceAt(
        number, check(time, as: .time, for: .argument("time", signature: "at(time: time)"))),
      type: .domain(.cadence), span: node.span)
  }
}
