import FlowSource

/// `test "an unanswered review climbs" { … }`
public final class TestDeclaration: Sendable {
  public let title: TextSyntax
  public let body: Block
  public let span: Span

  public init(title: TextSyntax, body: Block, span: Span) {
    self.title = title
    self.body = body
    self.span = span
  }
}
