/// A production that stands in a line comment of the parser: `// name = … ;`, in one or more lines.
struct ProductionComment {
  let name: String
  /// The production with single spaces.
  let text: String
  /// File and line, for messages.
  let place: String
  /// Whether a declaration follows, after no more than further comments and attributes.
  let standsAboveDeclaration: Bool

  static func all(inFile file: String, text: String) -> [ProductionComment] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    var comments: [ProductionComment] = []
    var line = 0
    while line < lines.count {
      defer { line += 1 }
      guard let name = name(of: lines[line]) else { continue }
      let first = line
      var production = lines[line].dropFirst(3)
      while !production.hasSuffix(" ;"), line + 1 < lines.count, lines[line + 1].hasPrefix("// ") {
        line += 1
        production += " " + lines[line].dropFirst(3)
      }
      guard production.hasSuffix(" ;") else { continue }
      let after = lines[(line + 1)...].first { !$0.hasPrefix("//") && !$0.hasPrefix("@") }
      comments.append(
        ProductionComment(
          name: name, text: collapsed(String(production)), place: "\(file):\(first + 1)",
          standsAboveDeclaration: after.map(declares) ?? false))
    }
    return comments
  }

  /// The text with single spaces in place of white space.
  static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private static func name(of line: Substring) -> String? {
    guard line.hasPrefix("// ") else { return nil }
    let words = line.dropFirst(3).split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[1] == "=",
      words[0].allSatisfy({ $0.isLowercase || $0 == "-" })
    else { return nil }
    return String(words[0])
  }

  private static func declares(_ line: Substring) -> Bool {
    line.split(separator: " ").contains { ["func", "var", "let"].contains($0) }
  }
}
