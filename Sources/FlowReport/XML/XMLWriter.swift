/// Writes XML element by element, two spaces a level.
///
/// INVARIANT: every text goes through `escaped`, so that what is written is well-formed whatever
/// the texts hold.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with others inside.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes, end: ">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element with nothing inside, or with lines of text.
  mutating func element(_ name: String, _ attributes: [(String, String)], lines: [String] = []) {
    guard !lines.isEmpty else { return open(name, attributes, end: "/>\n") }
    open(name, attributes, end: ">")
    // A colon at the start of a line begins a command in the log of GitHub Actions.
    text += lines.map { line in
      let line = Self.escaped(line)
      return line.drop(while: \.isWhitespace).hasPrefix("::")
        ? line.replacing(":", with: "&#58;", maxReplacements: 1) : line
    }.joined(separator: "\n")
    text += "</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)], end: String) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += end
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  /// A text on one line, in which nothing is markup.
  ///
  /// Characters that XML cannot hold at all are spelled as the language spells them, `\u{1B}`. A
  /// `#` before another is spelled out, because `##[` begins a command in the log of GitHub
  /// Actions, also with something in between that cannot be seen.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAfterHash = false
    for scalar in SafeText.escape(text).unicodeScalars {
      let isHash = scalar == "#"
      defer { isAfterHash = isHash }
      if isAfterHash, isHash || !scalar.isASCII {
        result.unicodeScalars.removeLast()
        result += "&#35;"
      }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
