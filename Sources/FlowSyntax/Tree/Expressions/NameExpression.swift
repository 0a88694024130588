import FlowSource

/// `coverage`
public final class NameExpression: ExpressionNode {
  public let name: String
  public let span: Span
  public let depth: UInt16

  public init(name: String, span: Span) {
    self.name = name
    self.span = span
    self.depth = 1
  }
}
