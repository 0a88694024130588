import FlowSource
import FlowSyntax
import FlowValues

/// F0501, F0502 and F0512: comparisons that say something else than they seem to.
extension ProgramChecker {
  func lintComparison(_ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression) {
    if sink.isSilent { return }
    lintShare(node)
    lintTruth(node, left, right)
    if ConstantCondition.isConstant(left) { return }
    if SameExpression.holds(left, right) {
      report(.comparesWithItself(node.operation, at: node.span))
    }
  }

  /// What can be seen in one place: a percentage, and a number in 0…1 that stands beside it or is
  /// the value of a `let`.
  private func lintShare(_ node: BinaryExpression) {
    guard let percent = percent(node.left, node.right) ?? percent(node.right, node.left) else {
      return
    }
    report(.percentOfShare(percent, at: node.span))
  }

  private func percent(_ a: Expression, _ b: Expression) -> Double? {
    guard case .literal(let literal) = a, case .percent(let percent) = literal.value, percent > 1,
      let share = number(b), share > 0, share <= 1
    else { return nil }
    return percent
  }

  /// The number that stands there, or that a `let` of the name holds.
  private func number(_ expression: Expression) -> Double? {
    switch expression {
    case .literal(let node): if case .number(let number) = node.value { number } else { nil }
    case .name(let node): (locals[node.name] ?? global(node.name))?.constant
    default: nil
    }
  }

  /// `x == true`
  private func lintTruth(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) {
    guard node.operation == .equal || node.operation == .notEqual,
      case .constant(.bool(let bool)) = right.kind
    else { return }
    if case .constant = left.kind { return }
    let isPositive = bool == (node.operation == .equal)
    // Data may hold something else than a bool; the comparison then tells.
    if case .coerce = left.kind { return }
    let cut = Span(file: node.span.file, start: node.left.span.end, end: node.span.end)
    report(.comparedWithTruth(bool, isPositive: isPositive, cut: cut, node.left, at: node.span))
  }
}
