import FlowSource

/// A `test` block; its statements run in the main frame of a run of its own.
public struct CheckedTest: Sendable {
  public let title: String
  public let body: [TypedStatement]
  /// The title in the declaration.
  public let span: Span

  public init(title: String, body: [TypedStatement], span: Span) {
    self.title = title
    self.body = body
    self.span = span
  }
}
