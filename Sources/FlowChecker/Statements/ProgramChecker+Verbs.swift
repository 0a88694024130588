import FlowSource
import FlowSyntax
import FlowValues

/// Statements of one verb: what is carried out, what belongs to people, what is still to come.
extension ProgramChecker {
  func verb(_ node: VerbStatement) -> TypedStatement? {
    switch node.verb {
    case .note: return note(node)
    case .attempt: return attempt(node)
    case .advance: return advance(node)
    default: break
    }
    let word = node.verb.spelling
    if isAct(node) {
      guard case .test = place else {
        report(.actOutside(word, at: node.verbSpan))
        return nil
      }
    }
    report(.notCarriedOut(statement: word, at: node.verbSpan))
    return nil
  }

  /// Whether only a person can say the statement.
  private func isAct(_ node: VerbStatement) -> Bool {
    switch node.verb {
    case .sign, .reject, .done, .grant, .agree, .revoke, .review, .decide, .ack, .resolve: true
    case .reopen, .escalate: node.clauses.contains { $0.word == .by }
    default: false
    }
  }

  private func note(_ node: VerbStatement) -> TypedStatement? {
    if case .function = place {
      report(.notInDefine("note", returning.name, at: node.span))
      return nil
    }
    guard let operand = node.operands.first else { return nil }
    let value = check(operand)
    if value.type == .text || value.type == .invalid { return .note(value) }
    return .note(
      TypedExpression(.interpolation(["", ""], [value]), type: .text, span: value.span))
  }

  func set(_ node: SetStatement) {
    report(.notCarriedOut(statement: "set", at: node.span))
  }
}
