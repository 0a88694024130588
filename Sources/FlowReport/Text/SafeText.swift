/// Makes text harmless for a terminal: what would steer it becomes visible.
///
/// Control characters, line separators and the marks that turn the direction of writing are
/// spelled as the language spells them, `\n` or `\u{1B}`. Nothing else changes.
public enum SafeText {
  /// The text on one line, without anything that a terminal would obey.
  public static func escape(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// The same, line by line.
  public static func escapeLines(_ text: String) -> String {
    if !text.utf8.contains(0x0A) { return escape(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escape(String($0)) }.joined(separator: "\n")
  }

  /// The text with some scalars spelled otherwise, whatever stands beside them: a mark that joins
  /// the character before hides it from nobody.
  static func spelled(_ text: String, _ spellings: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let spelling = spellings[scalar] {
        result += spelling
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x0A: text += "\\n"
    case 0x09: text += "\\t"
    case 0x0D: text += "\\r"
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
      text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// The text in ASCII as far as Flow's own punctuation goes; what people wrote stays.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "…": result += "..."
      case "·", "–", "—": result += "-"
      case "→": result += "->"
      case "≥": result += ">="
      case "≤": result += "<="
      case "≠": result += "!="
      case "×": result += "x"
      case "“", "”": result += "\""
      case "‘", "’": result += "'"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
