/// A change of the text that is sure to mend one mistake.
public struct Fix: Hashable, Sendable {
  /// One replacement of a span by a text.
  public struct Edit: Hashable, Sendable {
    public let span: Span
    public let replacement: String

    public init(_ span: Span, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  /// What the change does, as a question or an order: `did you mean 'coverage'?`.
  public let title: String
  /// INVARIANT: the edits do not overlap.
  public let edits: [Edit]

  public init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }

  public init(_ title: String, replace span: Span, with replacement: String) {
    self.init(title, [Edit(span, replacement)])
  }
}
