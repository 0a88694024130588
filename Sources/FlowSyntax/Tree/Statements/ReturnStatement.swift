import FlowSource

/// `return e`
public final class ReturnStatement: Sendable {
  public let value: Expression?
  public let span: Span

  public init(value: Expression?, span: Span) {
    self.value = value
    self.span = span
  }
}
