import FlowSource

/// A name where it is written.
public struct Name: Hashable, Sendable {
  public let text: String
  public let span: Span

  public init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}
