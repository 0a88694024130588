import FlowSource
import FlowSyntax
import FlowValues

/// `require` and `recommend`.
extension ProgramChecker {
  func requirement(_ node: RequireStatement) -> TypedStatement? {
    let word = node.isAdvice ? "recommend" : "require"
    var gate: Int?
    switch place {
    case .gate(let number):
      gate = number
      requiringGate = node.isAdvice ? nil : gates[number].declaration.name.text
    case .script: break
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
    for clause in node.clauses {
      switch (clause.word, clause.value) {
      case (.as, .expression(let value)): label = self.label(value)
      case (.because, .expression(let value)):
        because = check(value, as: .text, for: .clause("because"))
      case (.by, _): report(.notCarriedOut(clause: "by", of: word, at: clause.wordSpan))
      default: break
      }
    }
    let text = scope.tree.text(under: node.condition.span)
    lintRequirement(condition, text, node)
    requirements.append(
      CheckedRequirement(
        gate: gate, isAdvice: node.isAdvice, condition: condition, text: text, label: label,
        because: because, alternative: alternative(node.alternative), span: node.span))
    return .require(requirements.count - 1)
  }

  /// The text of a label.
  func label(_ value: Expression) -> String? {
    if case .literal(let node) = value, case .text(let text) = node.value { return text }
    report(.labelNotPlain(at: value.span))
    return nil
  }

  /// What happens when a requirement fails: notes, for now.
  private func alternative(_ branch: ElseBranch?) -> [TypedStatement] {
    let items: [Item]
    switch branch {
    case nil: return []
    case .block(let block)?: items = block.items
    case .statement(let item)?: items = [item]
    }
    var all: [TypedStatement] = []
    for item in items {
      if case .verb(let node) = item {
        if let statement = verb(node) { all.append(statement) }
      } else {
        report(.notCarriedOutInElse(at: item.span))
      }
    }
    return all
  }
}
