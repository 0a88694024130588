import FlowSource

extension Fix {
  /// `did you mean 'coverage'?`, where there is a name like it.
  static func rename(_ span: Span, to name: String?) -> Fix? {
    name.map { Fix("did you mean '\($0)'?", replace: span, with: $0) }
  }
}

extension Label {
  /// Where the name that is alike was declared.
  static func alike(_ span: Span?) -> [Label] {
    span.map { [Label($0, "a name like it is declared here")] } ?? []
  }

  /// Where a thing was declared.
  static func declared(_ span: Span?, _ words: String = "declared here") -> [Label] {
    span.map { [Label($0, words)] } ?? []
  }
}
