import FlowSource
import FlowValues

/// `latch quarantined for c in tests.cases when E until E`
///
/// Without `for` it is a bool, else the list of the elements for which it is on.
public struct CheckedLatch: Sendable {
  public let name: String
  public let family: CheckedGate.Family?
  public let start: TypedExpression
  public let end: TypedExpression
  /// What the name is worth in an expression: a bool or a list.
  public let type: Type
  public let span: Span

  public init(
    name: String, family: CheckedGate.Family?, start: TypedExpression, end: TypedExpression,
    type: Type, span: Span
  ) {
    self.name = name
    self.family = family
    self.start = start
    self.end = end
    self.type = type
    self.span = span
  }
}
