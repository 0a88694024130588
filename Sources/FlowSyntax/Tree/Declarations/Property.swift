import FlowSource

/// `within: 2w`
public final class Property: Sendable {
  public let name: Name
  public let value: Expression
  public let span: Span

  public init(name: Name, value: Expression, span: Span) {
    self.name = name
    self.value = value
    self.span = span
  }
}
