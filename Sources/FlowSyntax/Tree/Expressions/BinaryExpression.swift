import FlowSource

/// `a + b`, `a and b`, `a == b`, `x not in xs`, `a otherwise b`, `1..10`
public final class BinaryExpression: ExpressionNode {
  public let operation: BinaryOperator
  public let operatorSpan: Span
  public let left: Expression
  public let right: Expression
  public let span: Span
  public let depth: UInt16

  public init(
    operation: BinaryOperator, operatorSpan: Span, left: Expression, right: Expression, span: Span
  ) {
    self.operation = operation
    self.operatorSpan = operatorSpan
    self.left = left
    self.right = right
    self.span = span
    self.depth = SyntaxDepth.above(left, right)
  }
}
