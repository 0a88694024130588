import FlowSource

/// `given coverage = 92`, `given task T-1 { … }`, `given branch { name: "dev" }`, `given now =
/// TIME`
public final class GivenStatement: Sendable {
  /// The word `task` in `given task T-1 { … }`.
  public let kind: Name?
  public let name: Name
  public let value: Expression?
  public let body: Body?
  public let span: Span

  public init(kind: Name?, name: Name, value: Expression?, body: Body?, span: Span) {
    self.kind = kind
    self.name = name
    self.value = value
    self.body = body
    self.span = span
  }
}
