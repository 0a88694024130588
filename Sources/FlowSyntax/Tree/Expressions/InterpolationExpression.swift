import FlowSource

/// `"{t.id} has waited {t.idle}"`
///
/// INVARIANT: there is one more text in `texts` than there are `values`; they alternate.
public final class InterpolationExpression: ExpressionNode {
  /// The fixed parts, escapes read and indentation taken away.
  public let texts: [String]
  public let values: [Expression]
  /// For each value the width to which it is filled with zeros, as in `{seq:03}`; 0 where none is
  /// said.
  public let widths: [Int]
  public let span: Span
  public let depth: UInt16

  public init(texts: [String], values: [Expression], widths: [Int]? = nil, span: Span) {
    self.texts = texts
    self.values = values
    self.widths = widths ?? values.map { _ in 0 }
    self.span = span
    self.depth = SyntaxDepth.above(values)
  }
}
