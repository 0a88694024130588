import FlowSource
import FlowSyntax
import FlowValues

/// Every declaration of a noun, by its kind.
extension ProgramChecker {
  /// Checks a declaration where it stands; gives the number of a phase, which is judged there.
  func checkNoun(_ node: NounDeclaration) -> Int? {
    guard let kind = NameKind(node.kind) else { return nil }
    let number = scope.number(of: node.name.text, kind)
    if node.kind != .phase, let clause = node.clauses.first {
      report(.clauseOfPhases(clause.word.spelling, of: node.kind.spelling, at: clause.wordSpan))
    }
    guard let number, isDeclared(node, kind, number) else { return nil }
    place = .evidence
    locals = LocalNames()
    switch kind {
    case .person: checkPerson(number)
    case .rota: process.rotas[number].checked = rota(node)
    case .calendar: process.calendars[number].checked = calendar(node)
    case .channel: process.channels[number].checked = channel(node)
    case .cadence: process.cadences[number].checked = cadence(node)
    case .decision: process.decisions[number].checked = decision(node, number)
    case .task: process.tasks[number].checked = task(node)
    case .ladder:
      process.ladders[number].checked = within(node.name.text) { ladder(node) }
    case .overrideKind:
      process.overrides[number].checked = within(node.name.text) { override(node) }
    case .phase:
      process.phases[number].checked = within(node.name.text) { phase(node, number) }
      return number
    default: break
    }
    return nil
  }

  /// Whether the name stands for this declaration, and not for an earlier one.
  private func isDeclared(_ node: NounDeclaration, _ kind: NameKind, _ number: Int) -> Bool {
    if kind == .person { return process.people[number].declaration?.node === node }
    return scope.declared(node.name.text, kind)?.span == node.name.span
  }

  /// Checks what stands inside of a declaration.
  func within<T>(_ name: String, _ work: () -> T) -> T {
    path.append(name)
    defer { path.removeLast() }
    return work()
  }
}
