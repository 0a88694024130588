import FlowSource
import FlowSyntax
import FlowValues

/// F0513: a division by nought is unknown.
extension ProgramChecker {
  func lintDivision(_ node: BinaryExpression, _ divisor: TypedExpression) {
    guard node.operation == .divide || node.operation == .modulo else { return }
    switch divisor.kind {
    case .constant(.number(0)), .constant(.duration(0)):
      report(.divisionByZero(at: divisor.span))
    default: break
    }
  }
}
