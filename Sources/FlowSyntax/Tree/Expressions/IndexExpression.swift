import FlowSource

/// `x[i]`
public final class IndexExpression: ExpressionNode {
  public let base: Expression
  public let position: Expression
  public let span: Span
  public let depth: UInt16

  public init(base: Expression, position: Expression, span: Span) {
    self.base = base
    self.position = position
    self.span = span
    self.depth = SyntaxDepth.above(base, position)
  }
}
