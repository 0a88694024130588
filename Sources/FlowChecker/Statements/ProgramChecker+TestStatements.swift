import FlowSource
import FlowSyntax
import FlowValues

/// `given`, `advance`, `attempt`, `expect`: what only tests say.
extension ProgramChecker {
  private func isInTest(_ word: String, at span: Span) -> Bool {
    if case .test = place { return true }
    // Whoever types at the prompt says such things outside of tests, too.
    if sighting != nil { return true }
    report(.belongsInTest(word, at: span))
    return false
  }

  func attempt(_ node: VerbStatement) -> TypedStatement? {
    guard isInTest("attempt", at: node.verbSpan) else { return nil }
    guard let times = node.operands.first else { return .attempt(nil) }
    return .attempt(check(times, as: .number, for: .clause("attempt")))
  }

  func advance(_ node: VerbStatement) -> TypedStatement? {
    guard isInTest("advance", at: node.verbSpan) else { return nil }
    for clause in node.clauses where clause.word == .to {
      switch clause.value {
      case .expression(let time): return .advanceTo(check(time, as: .time, for: .clause("to")))
      case .roles(let set) where set.rest.isEmpty:
        return .advanceTo(check(set.first, as: .time, for: .clause("to")))
      default: break
      }
    }
    guard let step = node.operands.first else { return nil }
    return .advance(check(step, as: .duration, for: .clause("advance")))
  }

  /// `refuse "…" { sign quality-bar by carol }`
  func refuse(_ node: VerbStatement) -> TypedStatement? {
    guard isInTest("refuse", at: node.verbSpan) else { return nil }
    var words: String?
    if let operand = node.operands.first { words = label(operand) }
    var acts: [TypedStatement] = []
    for item in node.body?.items ?? [] {
      let count = acts.count
      statement(item, into: &acts)
      if acts.count > count, case .act = acts[count] { continue }
      if !sink.hasErrors { report(.refusesNoAct(at: item.span)) }
    }
    if acts.isEmpty, !sink.hasErrors { report(.refusesNoAct(at: node.verbSpan)) }
    return .refuse(words: words, acts)
  }

  func expectation(_ node: ExpectStatement) -> TypedStatement? {
    guard isInTest("expect", at: node.span.opening(6)) else { return nil }
    let condition = check(node.condition, as: .bool, for: .condition("expect"))
    var because: TypedExpression?
    var text: String?
    for clause in node.clauses {
      switch (clause.word, clause.value) {
      case (.because, .expression(let value)):
        because = check(value, as: .text, for: .clause("because"))
      case (.as, .expression(let value)): text = label(value)
      default: break
      }
    }
    return .expect(
      condition, text: text ?? scope.tree.text(under: node.condition.span), because: because)
  }

  func given(_ node: GivenStatement) -> TypedStatement? {
    guard isInTest("given", at: node.span.opening(5)) else { return nil }
    if node.kind != nil { return givenTask(node) }
    guard let value = node.value else { return givenDomain(node) }
    if node.name.text == "now", scope.lookUp("now") == nil {
      return .givenNow(check(value, as: .time, for: .given("now")))
    }
    if node.name.text == "branches", scope.lookUp("branches") == nil,
      let field = field("branches", of: .repo)
    {
      let value = check(value, as: field.type, for: .given("branches"))
      return .givenDomain(.repo, [(field.number, value)])
    }
    guard let number = evidenceNumber(node.name.text) else {
      _ = check(value)
      report(notEvidence(node.name))
      return nil
    }
    if evidence[number].isTaskSource {
      return .given(evidence: number, tasks(value))
    }
    let typed = check(value, as: evidence[number].type, for: .given(node.name.text))
    return .given(evidence: number, typed)
  }

  /// `given branch { name: "dev" }`
  private func givenDomain(_ node: GivenStatement) -> TypedStatement? {
    guard let domain = DomainType(rawValue: node.name.text), !domain.fields.isEmpty,
      [.branch, .repo, .run].contains(domain)
    else {
      report(.notCarriedOut(given: "given \(node.name.text) { … }", at: node.name.span))
      return nil
    }
    let properties = self.properties(
      node.body, of: domain.rawValue, named: node.name, domain.fields.map(\.name))
    refuseRest(properties)
    let inOrder = properties.values.values.sorted { $0.span.start < $1.span.start }
    return .givenDomain(
      domain,
      inOrder.compactMap { property in
        field(property.name.text, of: domain).map {
          ($0.number, madeField(property.value, property.name.text, $0.type))
        }
      })
  }

  func evidenceNumber(_ name: String) -> Int? {
    if let symbol = scope.lookUp(name, .value) ?? scope.lookUp(name) {
      if case .evidence(let number) = symbol.meaning { return number }
      return nil
    }
    return suppliedNumber(name)
  }

  private func notEvidence(_ name: Name) -> Diagnostic {
    let names = evidence.map(\.name)
    let meant = closest(to: name.text, among: names)
    return .notEvidence(
      name.text, declared: scope.lookUp(name.text)?.span, suggestion: meant,
      place: meant.flatMap(declaration), at: name.span)
  }
}
