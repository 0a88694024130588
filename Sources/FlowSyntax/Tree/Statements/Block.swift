import FlowSource

/// `{ … }` of statements.
public final class Block: Sendable {
  public let items: [Item]
  public let span: Span

  public init(items: [Item], span: Span) {
    self.items = items
    self.span = span
  }
}
