/// Writes HTML element by element.
///
/// INVARIANT: every text and every value of an attribute goes through `Markup.escaped`.
struct HTMLWriter {
  private(set) var text = ""

  /// An element with others inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    text += "\n"
    body(&self)
    text += "</\(name)>\n"
  }

  /// An element with a text inside.
  mutating func element(_ name: String, _ words: String) { element(name, [:], words) }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ words: String
  ) {
    open(name, attributes)
    put(words)
    text += "</\(name)>\n"
  }

  /// A part of a line of text, in an element of its own.
  mutating func inline(_ name: String, _ words: String) { inline(name, [:], words) }

  mutating func inline(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ words: String
  ) {
    open(name, attributes)
    put(words)
    text += "</\(name)>"
  }

  mutating func put(_ words: String) { text += Markup.escaped(words) }

  /// What this page itself is made of.
  mutating func raw(_ markup: StaticString) { text += "\(markup)" }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Markup.escaped(value))\"" }
    text += ">"
  }
}
