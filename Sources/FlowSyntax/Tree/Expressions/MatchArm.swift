import FlowSource

/// `pattern -> e`
public struct MatchArm: Sendable {
  public let pattern: Pattern
  public let value: Expression
  public let span: Span

  public init(pattern: Pattern, value: Expression, span: Span) {
    self.pattern = pattern
    self.value = value
    self.span = span
  }
}
