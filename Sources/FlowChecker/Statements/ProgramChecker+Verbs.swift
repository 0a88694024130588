import FlowSource
import FlowSyntax
import FlowValues

/// Statements of one verb: what a gate asks for, what a script does, what belongs to people.
extension ProgramChecker {
  func verb(_ node: VerbStatement) -> TypedStatement? {
    switch node.verb {
    case .note: return note(node)
    case .attempt: return attempt(node)
    case .advance: return advance(node)
    default: break
    }
    if case .function = place {
      report(.notInDefine(node.verb.spelling, returning.name, at: node.span))
      return nil
    }
    if isAct(node) {
      if place == .test { return act(node) }
      report(.actOutside(node.verb.spelling, at: node.verbSpan))
      return nil
    }
    switch node.verb {
    case .deliver, .check, .signoff, .consent, .run, .step, .parallel: return ask(node)
    default: return effect(node)
    }
  }

  /// Whether only a person can say the statement.
  private func isAct(_ node: VerbStatement) -> Bool {
    switch node.verb {
    case .sign, .reject, .done, .grant, .agree, .revoke, .review, .decide, .ack, .resolve: true
    case .reopen, .escalate: node.clauses.contains { $0.word == .by }
    default: false
    }
  }
}
