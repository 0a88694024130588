import FlowSource

/// `set t.status = done`
public final class SetStatement: Sendable {
  public let target: Expression
  public let value: Expression
  public let span: Span

  public init(target: Expression, value: Expression, span: Span) {
    self.target = target
    self.value = value
    self.span = span
  }
}
