import FlowSource

/// `xs where p`, `xs each e`, `xs as t where p`
public final class QueryExpression: ExpressionNode {
  public let kind: QueryKind
  public let source: Expression
  /// The name of the element, from `as`.
  public let alias: Name?
  public let body: Expression
  public let span: Span
  public let depth: UInt16

  public init(kind: QueryKind, source: Expression, alias: Name?, body: Expression, span: Span) {
    self.kind = kind
    self.source = source
    self.alias = alias
    self.body = body
    self.span = span
    self.depth = SyntaxDepth.above(source, body)
  }
}
