import FlowSource

/// `if c then a else b`
public final class ConditionalExpression: ExpressionNode {
  public let condition: Expression
  public let consequence: Expression
  public let alternative: Expression
  public let span: Span
  public let depth: UInt16

  public init(condition: Expression, consequence: Expression, alternative: Expression, span: Span) {
    self.condition = condition
    self.consequence = consequence
    self.alternative = alternative
    self.span = span
    self.depth = SyntaxDepth.above(condition, consequence, alternative)
  }
}
