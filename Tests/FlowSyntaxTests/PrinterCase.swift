import Testing

/// A text and the form that it is written in.
struct PrinterCase: CustomTestStringConvertible, Sendable {
  let what: String
  let source: String
  let expected: String

  init(_ what: String, _ source: String, _ expected: String) {
    self.what = what
    self.source = source
    self.expected = expected
  }

  /// A text that is in its form already.
  init(_ what: String, _ source: String) { self.init(what, source, source) }

  var testDescription: String { what }
}
