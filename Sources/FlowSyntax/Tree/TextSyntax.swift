import FlowSource

/// A title: a text without interpolation.
public struct TextSyntax: Hashable, Sendable {
  public let text: String
  public let span: Span

  public init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}
