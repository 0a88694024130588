import FlowSource
import FlowSyntax
import FlowValues

/// `watch` and `latch`: standing rules, and what is remembered.
extension ProgramChecker {
  func checkWatch(_ node: WatchDeclaration) -> Int? {
    guard case .thing(_, let number)? = scope.declared(node.name.text, .watch)?.meaning,
      process.watches[number].declaration === node
    else { return nil }
    place = .script
    locals.openScope()
    defer { closeScope() }
    let condition = node.condition.map { check($0, as: .bool, for: .condition("when")) }
    let family = node.family.map { self.family($0) }
    let body = within(node.name.text) { acting("a watch", nil) { block(node.body.items) } }
    process.watches[number].checked = CheckedWatch(
      name: node.name.text, condition: condition, family: family, body: body,
      span: node.name.span)
    return number
  }

  /// `for t in tasks where …` in a header; its element stays in sight.
  func family(_ clause: FamilyClause, _ use: ListUse = .family) -> CheckedGate.Family {
    let (source, element) = listSource(check(clause.source), use)
    let slot = declareElement(clause.variable, element, .loop, statement: clause.source.span)
    return CheckedGate.Family(slot: slot, source: source)
  }

  /// The number of a latch where it is declared.
  func latch(_ node: LatchDeclaration) -> Int? {
    guard case .thing(_, let number)? = scope.declared(node.name.text, .latch)?.meaning,
      process.latches[number].declaration === node
    else { return nil }
    return number
  }

  func settle(latch number: Int) {
    let entry = process.latches[number]
    guard entry.state == .untouched else { return }
    entry.state = .inProgress
    asking = .latch(number)
    let checked = check(latch: number)
    entry.type = checked.type
    entry.checked = checked
    entry.state = .done
  }

  func check(latch number: Int) -> CheckedLatch {
    let entry = process.latches[number]
    let node = entry.declaration
    enter(entry.module, .evidence)
    locals.openScope()
    defer { _ = locals.closeScope() }
    let family = node.family.map { self.family($0, .latch) }
    let start = check(node.start, as: .bool, for: .condition("when"))
    let end = check(node.end, as: .bool, for: .condition("until"))
    return CheckedLatch(
      name: node.name.text, family: family, start: start, end: end,
      type: family.map { $0.source.type } ?? .bool, span: node.name.span)
  }
}
