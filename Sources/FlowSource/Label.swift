/// A place in a text and the words to put beside it.
public struct Label: Hashable, Sendable {
  public let span: Span
  public let text: String

  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}
