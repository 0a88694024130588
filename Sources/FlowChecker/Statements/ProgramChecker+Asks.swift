import FlowSource
import FlowSyntax
import FlowValues

/// `deliver`, `check`, `signoff`, `consent`, `run`, `step`, `parallel`: what a gate or phase asks
/// of people and of the world.
extension ProgramChecker {
  func ask(_ node: VerbStatement) -> TypedStatement? {
    let word = node.verb.spelling
    var gate: Int?
    var phase: Int?
    switch place {
    case .gate(let number): gate = number
    case .phase(let number): phase = number
    default:
      report(.standsElsewhere(word, "in a gate or a phase", at: node.verbSpan))
      return nil
    }
    if node.verb == .step, phase == nil {
      report(.standsElsewhere(word, "in a phase", at: node.verbSpan))
      return nil
    }
    if loopDepth > 0, [.check, .signoff, .consent, .step].contains(node.verb) {
      report(.askInLoop(word, at: node.verbSpan))
    }
    if node.verb == .parallel { return parallel(node) }
    let clauses = self.clauses(node)
    guard let kind = askKind(node, clauses) else { return nil }
    let text = statementText(node)
    let alternative = self.alternative(node.alternative, of: clauses.label ?? text)
    return add(
      CheckedAsk(
        kind: kind, gate: gate, phase: phase, role: clauses.role, within: clauses.within,
        label: clauses.label, because: clauses.because, text: text, alternative: alternative,
        path: uniquePath(clauses.label ?? text), span: node.span))
  }

  /// The clauses that every ask may have.
  private struct AskClauses {
    var role: CheckedRoleSet?
    var count: TypedExpression?
    var within: CheckedDeadline?
    var label: String?
    var because: TypedExpression?
    var binding: TypedExpression?
    var retries: TypedExpression?
    var every: TypedExpression?
    var isDoubling = false
    var isBroken = false
  }

  private func clauses(_ node: VerbStatement) -> AskClauses {
    var all = AskClauses()
    for clause in node.clauses {
      switch (clause.word, clause.value) {
      case (.by, .roles(let set)):
        all.role = roleSet(set)
        all.isBroken = all.isBroken || all.role == nil
        if node.verb == .signoff { all.count = one(set.span) }
      case (.by, .quorum(let count, let set)):
        all.count = count.map { check($0, as: .number, for: .clause("by")) }
        all.role = roleSet(set)
        all.isBroken = all.isBroken || all.role == nil
      case (.within, .expression(let value)):
        all.within = deadline(value, "within")
        all.isBroken = all.isBroken || all.within == nil
      case (.as, .expression(let value)): all.label = label(value)
      case (.because, .expression(let value)):
        all.because = check(value, as: .text, for: .clause("because"))
      case (.on, .expression(let value)): all.binding = check(value)
      case (.retry, .expression(let value)):
        all.retries = check(value, as: .number, for: .clause("retry"))
      case (.every, .expression(let value)):
        all.every = check(value, as: .duration, for: .clause("every"))
      case (.doubling, _): all.isDoubling = true
      default: break
      }
    }
    return all
  }

  /// `signoff by ROLE` asks one person of the role.
  private func one(_ span: Span) -> TypedExpression {
    TypedExpression(.constant(.number(1)), type: .number, span: span)
  }

  private func askKind(_ node: VerbStatement, _ clauses: AskClauses) -> CheckedAsk.Kind? {
    let operand = node.operands.first
    switch node.verb {
    case .deliver:
      return operand.map { .deliver(check($0, as: .text, for: .clause("deliver"))) }
    case .check: return operand.map { .check(check($0, as: .text, for: .clause("check"))) }
    case .run:
      if clauses.retries == nil, clauses.every != nil || clauses.isDoubling {
        report(.noRetry(at: node.verbSpan))
      }
      return operand.map {
        .run(
          command: check($0, as: .text, for: .clause("run")), retries: clauses.retries,
          every: clauses.every, isDoubling: clauses.isDoubling)
      }
    case .signoff:
      return clauses.isBroken ? nil : .signoff(count: clauses.count, binding: clauses.binding)
    case .consent: return clauses.isBroken ? nil : .consent
    case .step: return operand.flatMap { step(node, $0) }
    default: return nil
    }
  }

  private func step(_ node: VerbStatement, _ title: Expression) -> CheckedAsk.Kind? {
    guard let title = label(title) else { return nil }
    let body = acting("a step", title) { node.body.map { block($0.items) } ?? [] }
    return .step(title: title, body: body)
  }

  /// `parallel { run …; run … }`
  private func parallel(_ node: VerbStatement) -> TypedStatement? {
    var all: [TypedStatement] = []
    for item in node.body?.items ?? [] {
      guard case .verb(let inner) = item, inner.verb == .run else {
        report(.onlyRuns(at: item.span))
        continue
      }
      if let statement = ask(inner) { all.append(statement) }
    }
    return .parallel(all)
  }

  // MARK: Text

  /// A statement as it is written, without its `because`, its block and its `else`.
  func statementText(_ node: VerbStatement) -> String {
    statementText(
      [node.verbSpan] + node.operands.map(\.span), node.clauses,
      end: [node.body?.span.start, elseStart(node.alternative)].compactMap(\.self).min()
        ?? node.span.end)
  }

  func statementText(_ parts: [Span], _ clauses: [Clause], end: UInt32) -> String {
    var texts = parts.map(scope.tree.text)
    for (place, clause) in clauses.enumerated() where clause.word != .because {
      let next = place + 1 < clauses.count ? clauses[place + 1].wordSpan.start : end
      let span = Span(file: clause.wordSpan.file, start: clause.wordSpan.start, end: next)
      texts.append(scope.tree.text(under: span).trimmed)
    }
    return texts.joined(separator: " ")
  }

  /// Where the word `else` begins.
  private func elseStart(_ branch: ElseBranch?) -> UInt32? {
    let start: UInt32
    switch branch {
    case nil: return nil
    case .block(let block)?: start = block.span.start
    case .statement(let item)?: start = item.span.start
    }
    let tokens = scope.tree.tokens
    var place = min(scope.tree.firstToken(from: start), tokens.count) - 1
    while place >= 0, tokens[place].kind != .else { place -= 1 }
    return place >= 0 ? tokens[place].start : nil
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
