import FlowSource

/// `watch overdue for t in tasks where … { … }`, `watch name when condition { … }`
public struct CheckedWatch: Sendable {
  public let name: String
  /// Where there is no `for`.
  public let condition: TypedExpression?
  public let family: CheckedGate.Family?
  public let body: [TypedStatement]
  public let span: Span

  public init(
    name: String, condition: TypedExpression?, family: CheckedGate.Family?,
    body: [TypedStatement], span: Span
  ) {
    self.name = name
    self.condition = condition
    self.family = family
    self.body = body
    self.span = span
  }
}
