import FlowSource

/// `.` and `.field`: the current element of a query, or a field of it.
public final class ElementExpression: ExpressionNode {
  /// The field, or nothing for the element itself.
  public let field: Name?
  public let span: Span
  public let depth: UInt16

  public init(field: Name?, span: Span) {
    self.field = field
    self.span = span
    self.depth = 1
  }
}
