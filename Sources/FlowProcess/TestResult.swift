import FlowSource

/// How one `test` block came out.
public struct TestResult: Sendable {
  public let title: String
  /// Nothing when the test passed; else the first expectation that did not hold, or the error that
  /// stopped it.
  public let failure: Diagnostic?
  /// How many expectations were looked at.
  public let expectations: Int
  public let span: Span

  public init(title: String, failure: Diagnostic?, expectations: Int, span: Span) {
    self.title = title
    self.failure = failure
    self.expectations = expectations
    self.span = span
  }
}
