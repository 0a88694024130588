import FlowSource

/// `for t in tasks where .done { … }`
public final class ForStatement: Sendable {
  public let variable: Name
  public let source: Expression
  public let body: Block
  public let span: Span

  public init(variable: Name, source: Expression, body: Block, span: Span) {
    self.variable = variable
    self.source = source
    self.body = body
    self.span = span
  }
}
