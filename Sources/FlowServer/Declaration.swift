import FlowSource

/// Something that a script gives a name to.
struct Declaration {
  let name: String
  /// `gate`, `let`, `parameter` …
  let kind: String
  let title: String?
  /// The name where it is declared.
  let span: Span
  /// The whole declaration.
  let range: Span
  /// Where it can be seen; everywhere where there is none.
  let scope: Span?
  /// Whether it stands right in the file or in a body, and so belongs to an outline.
  let depth: Int
}
