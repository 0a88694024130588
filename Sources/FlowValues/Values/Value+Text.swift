extension Value {
  /// The value as a person reads it, and as `{…}` in a text puts it: texts without quotes.
  public var plainText: String {
    switch self {
    case .text(let text): text
    default: literalText
    }
  }

  /// The value as a script would write it, texts in quotes.
  public var literalText: String { ValuePrinter.print(self, limit: .max) }

  /// The value as a script would write it, cut where it has more than so many characters.
  public func brief(_ characters: Int) -> String {
    // Enough for characters that are made of many pieces.
    let limit = characters * 16
    let text = ValuePrinter.print(self, limit: limit)
    if text.utf8.count <= characters { return text }
    if text.utf8.count <= limit, text.count <= characters { return text }
    return text.prefix(characters - 3) + "…"
  }

  /// A text in quotes, with the escapes that the language reads back.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "{": result += "\\{"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
