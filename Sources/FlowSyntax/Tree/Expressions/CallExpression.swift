import FlowSource

/// `f(a, name: b)`
public final class CallExpression: ExpressionNode {
  public let callee: Expression
  public let arguments: [Argument]
  public let span: Span
  public let depth: UInt16

  public init(callee: Expression, arguments: [Argument], span: Span) {
    self.callee = callee
    self.arguments = arguments
    self.span = span
    self.depth = SyntaxDepth.above(callee, arguments.map(\.value))
  }
}
