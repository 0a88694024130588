import FlowSource
import FlowSyntax
import FlowValues

/// F0517: a default for what is always there.
extension ProgramChecker {
  func lintOtherwise(_ left: TypedExpression, _ node: BinaryExpression) {
    guard case .constant(let value) = left.kind, !value.isUnknown else { return }
    let cut = Span(file: node.span.file, start: node.left.span.end, end: node.span.end)
    report(.otherwiseNeverNeeded(cut: cut, at: node.right.span))
  }
}
