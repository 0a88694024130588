import FlowSource

/// `-x`, `not x`
public final class UnaryExpression: ExpressionNode {
  public let operation: UnaryOperator
  public let operand: Expression
  public let span: Span
  public let depth: UInt16

  public init(operation: UnaryOperator, operand: Expression, span: Span) {
    self.operation = operation
    self.operand = operand
    self.span = span
    self.depth = SyntaxDepth.above(operand)
  }
}
