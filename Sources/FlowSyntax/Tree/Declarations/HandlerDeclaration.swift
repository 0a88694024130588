import FlowSource

/// `on failed { … }`
public final class HandlerDeclaration: Sendable {
  public let event: Name
  public let body: Block
  public let span: Span

  public init(event: Name, body: Block, span: Span) {
    self.event = event
    self.body = body
    self.span = span
  }
}
