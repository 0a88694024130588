import FlowSource

/// `{ … }` of properties, statements and nested declarations.
public final class Body: Sendable {
  public let items: [Item]
  public let span: Span

  public init(items: [Item], span: Span) {
    self.items = items
    self.span = span
  }
}
