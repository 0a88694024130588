import FlowSource

/// `(failures: 5, within: 10m)`: fields without the name of a record.
public final class FieldsExpression: ExpressionNode {
  /// INVARIANT: every field has a name, and there is at least one.
  public let fields: [Argument]
  public let span: Span
  public let depth: UInt16

  public init(fields: [Argument], span: Span) {
    self.fields = fields
    self.span = span
    self.depth = SyntaxDepth.above(fields.map(\.value))
  }
}
