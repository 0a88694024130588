import FlowSource

/// `total = total + 1`
public final class AssignStatement: Sendable {
  public let name: Name
  public let value: Expression
  public let span: Span

  public init(name: Name, value: Expression, span: Span) {
    self.name = name
    self.value = value
    self.span = span
  }
}
