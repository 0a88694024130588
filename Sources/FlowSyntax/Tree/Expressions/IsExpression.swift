import FlowSource

/// `x is known`, `x is not empty`
public final class IsExpression: ExpressionNode {
  public let operand: Expression
  public let test: IsTest
  public let isNegated: Bool
  public let span: Span
  public let depth: UInt16

  public init(operand: Expression, test: IsTest, isNegated: Bool, span: Span) {
    self.operand = operand
    self.test = test
    self.isNegated = isNegated
    self.span = span
    self.depth = SyntaxDepth.above(operand)
  }
}
