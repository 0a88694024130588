import FlowSource

/// `all xs have p`, `any xs have p`, `no xs have p`
public final class QuantifiedExpression: ExpressionNode {
  public let quantifier: Quantifier
  public let source: Expression
  public let predicate: Expression
  public let span: Span
  public let depth: UInt16

  public init(quantifier: Quantifier, source: Expression, predicate: Expression, span: Span) {
    self.quantifier = quantifier
    self.source = source
    self.predicate = predicate
    self.span = span
    self.depth = SyntaxDepth.above(source, predicate)
  }
}
