import FlowSource

/// `x.field`
public final class MemberExpression: ExpressionNode {
  public let base: Expression
  public let field: Name
  public let span: Span
  public let depth: UInt16

  public init(base: Expression, field: Name, span: Span) {
    self.base = base
    self.field = field
    self.span = span
    self.depth = SyntaxDepth.above(base)
  }
}
