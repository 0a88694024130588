import FlowSource
import FlowSyntax
import FlowValues

/// F0501, F0502 and F0512: comparisons that say something else than they seem to.
extension ProgramChecker {
  func lintComparison(_ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression) {
    if sink.isSilent { return }
    lintShare(node)
    lintTruth(node, left, right)
    if SameExpression.holds(left, right) {
      report(.comparesWithItself(node.operation, at: node.span))
    }
  }

  /// `coverage >= 90%` is fine; `share >= 90%` where `share` is also compared with 0.9 is not. What
  /// can be seen in one place: a percentage and a number in 0…1 on the two sides.
  private func lintShare(_ node: BinaryExpression) {
    guard let share = Self.share(node.left, node.right) ?? Self.share(node.right, node.left) else {
      return
    }
    report(.percentOfShare(share, at: node.span))
  }

  private static func share(_ a: Expression, _ b: Expression) -> Double? {
    guard case .literal(let percent) = a, case .percent(let number) = percent.value,
      case .literal(let other) = b, case .number(let share) = other.value, share > 0, share <= 1
    else { return nil }
    return number
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
