import FlowSource

/// `(e)`
public final class GroupExpression: ExpressionNode {
  public let inner: Expression
  public let span: Span
  public let depth: UInt16

  public init(inner: Expression, span: Span) {
    self.inner = inner
    self.span = span
    self.depth = SyntaxDepth.above(inner)
  }
}
