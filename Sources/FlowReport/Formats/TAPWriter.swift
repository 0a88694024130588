/// Writes lines of the Test Anything Protocol, version 14.
struct TAPWriter {
  /// What stands behind a line's description.
  enum Directive {
    /// It failed, and that fails nothing.
    case todo(String)
    case skip(String)
  }

  private(set) var text: String
  private var number = 0

  init(count: Int, comment: String) {
    text = "TAP version 14\n1..\(count)\n# \(Self.escaped(comment))\n"
  }

  /// `not ok 2 - coverage >= 90 # TODO the reason`
  mutating func point(_ isOK: Bool, _ description: String, _ directive: Directive? = nil) {
    number += 1
    text += "\(isOK ? "ok" : "not ok") \(number) - \(Self.escaped(description))"
    switch directive {
    case .todo(let reason)?: text += " # TODO \(Self.escaped(reason))"
    case .skip(let reason)?: text += " # SKIP \(Self.escaped(reason))"
    case nil: break
    }
    text += "\n"
  }

  /// A block of YAML that says more about the line above.
  mutating func block(_ body: (inout TAPBlock) -> Void) {
    var block = TAPBlock()
    body(&block)
    text += "  ---\n\(block.text)  ...\n"
  }

  mutating func comment(_ words: String) { text += "# \(Self.escaped(words))\n" }

  /// A text on one line, in which no `#` begins a directive.
  static func escaped(_ text: String) -> String {
    // Controls are spelled with a backslash, and that backslash is text as well.
    SafeText.spelled(SafeText.escape(text), ["\\": "\\\\", "#": "\\#"])
  }
}
