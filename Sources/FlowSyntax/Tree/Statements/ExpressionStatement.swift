import FlowSource

/// An expression that stands alone; at the prompt its value is shown.
public final class ExpressionStatement: Sendable {
  public let expression: Expression
  public let span: Span

  public init(expression: Expression, span: Span) {
    self.expression = expression
    self.span = span
  }
}
