import FlowSource

/// `"{t.id} has waited {t.idle}"`
///
/// INVARIANT: there is one more text in `texts` than there are `values`; they alternate.
public final class InterpolationExpression: ExpressionNode {
  /// The fixed parts, escapes read and indentation taken away.
  public let texts: [String]
  public let values: [Expression]
  public let span: Span
  public let depth: UInt16

  public init(texts: [String], values: [Expression], span: Span) {
    self.texts = texts
    self.values = values
    self.span = span
    self.depth = SyntaxDepth.above(values)
  }
}
