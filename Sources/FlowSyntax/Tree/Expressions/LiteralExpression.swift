import FlowSource

/// A value written out: `90`, `48h`, `2 working days`, `2026-11-20`, `true`, `unknown`, `"text"`.
public final class LiteralExpression: ExpressionNode {
  public let value: LiteralValue
  public let span: Span
  public let depth: UInt16

  public init(value: LiteralValue, span: Span) {
    self.value = value
    self.span = span
    self.depth = 1
  }
}
