import FlowSource

/// A stretch that is no expression; the parser has said why.
public final class InvalidExpression: ExpressionNode {
  public let span: Span
  public let depth: UInt16

  public init(span: Span) {
    self.span = span
    self.depth = 1
  }
}
