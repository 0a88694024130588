import FlowSource
import FlowSyntax
import FlowValues

/// `require` and `recommend`.
extension ProgramChecker {
  func requirement(_ node: RequireStatement) -> TypedStatement? {
    let word = node.isAdvice ? "recommend" : "require"
    var gate: Int?
    var phase: Int?
    switch place {
    case .gate(let number):
      gate = number
      requiringGate = node.isAdvice ? nil : gates[number].declaration.name.text
    case .phase(let number): phase = number
    case .script: break
    case .action:
      report(
        .standsElsewhere(
          word, "in a gate, a phase or the script", at: node.span.opening(UInt32(word.utf8.count))))
      return nil
    case .function, .evidence:
      report(.notInDefine(word, returning.name, at: node.span))
      return nil
    case .test:
      report(.requireInTest(word, at: node.span))
      return nil
    }
    let condition = check(node.condition, as: .bool, for: .condition(word))
    requiringGate = nil
    var label: String?
    var because: TypedExpression?
    var owner: CheckedRoleSet?
    for clause in node.clauses {
      switch (clause.word, clause.value) {
      case (.as, .expression(let value)): label = self.label(value)
      case (.because, .expression(let value)):
        because = check(value, as: .text, for: .clause("because"))
      case (.by, .roles(let set)): owner = roleSet(set)
      default: break
      }
    }
    let text = scope.tree.text(under: node.condition.span)
    lintRequirement(condition, text, node)
    let name = label ?? "\(word) \(text)"
    let alternative = self.alternative(node.alternative, of: name)
    requirements.append(
      CheckedRequirement(
        gate: gate, isAdvice: node.isAdvice, condition: condition, text: text, label: label,
        because: because, alternative: alternative, phase: phase, owner: owner,
        path: uniquePath(name), span: node.span))
    return .require(requirements.count - 1)
  }

  /// The text of a label.
  func label(_ value: Expression) -> String? {
    if case .literal(let node) = value, case .text(let text) = node.value { return text }
    report(.labelNotPlain(at: value.span))
    return nil
  }

  /// What happens when what a gate asks for fails.
  func alternative(_ branch: ElseBranch?, of name: String) -> [TypedStatement] {
    switch branch {
    case nil: []
    case .block(let body)?: acting(Self.elseWords, name) { block(body.items) }
    case .statement(let item)?: acting(Self.elseWords, name) { block([item]) }
    }
  }
}
