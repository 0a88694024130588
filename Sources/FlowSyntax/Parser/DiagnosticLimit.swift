import FlowSource

/// Keeps the messages about one text to a number that a person can read.
enum DiagnosticLimit {
  static let most = 100

  /// The messages in order of place; where there are too many, the first and a word on the rest.
  static func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics }
    // The sort must be stable: of two messages at one place the lexer's stands first.
    let sorted = diagnostics.enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map(\.element)
    guard sorted.count > most else { return sorted }
    return sorted.prefix(most) + [.tooManyMistakes(sorted[most].span, limit: most)]
  }
}
