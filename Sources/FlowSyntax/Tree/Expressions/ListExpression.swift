import FlowSource

/// `[a, b]`
public final class ListExpression: ExpressionNode {
  public let elements: [Expression]
  public let span: Span
  public let depth: UInt16

  public init(elements: [Expression], span: Span) {
    self.elements = elements
    self.span = span
    self.depth = SyntaxDepth.above(elements)
  }
}
