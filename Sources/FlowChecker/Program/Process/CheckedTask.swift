import FlowSource

/// `task T-1 "Title" { status: review, … }`, also after `given`.
public struct CheckedTask: Sendable {
  public let id: String
  public let title: String?
  /// Fields by their place in ``DomainType/fields`` of tasks; the extra ones count on from there,
  /// by ``CheckedProcess/taskExtras``.
  public let values: [(field: Int, value: TypedExpression)]
  public let span: Span

  /// The fields of every task that a declaration, 'set' and a person can give it.
  public static let settableFields = [
    "title", "status", "owner", "points", "priority", "labels", "needs", "blocks", "due", "created",
    "updated", "parts", "estimate",
  ]

  public init(
    id: String, title: String?, values: [(field: Int, value: TypedExpression)], span: Span
  ) {
    self.id = id
    self.title = title
    self.values = values
    self.span = span
  }
}
