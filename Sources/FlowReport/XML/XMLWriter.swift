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
    text += lines.map(Self.escaped).joined(separator: "\n")
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
  static func escaped(_ text: String) -> String { Markup.escaped(text) }
}
