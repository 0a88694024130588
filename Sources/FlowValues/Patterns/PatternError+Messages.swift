/// What both kinds of pattern have to say.
extension PatternError {
  static func neverClosed(_ opening: String, at offset: Int) -> PatternError {
    PatternError("'\(opening)' is never closed", at: offset)
  }

  static func noName(_ what: String, at offset: Int) -> PatternError {
    PatternError("\(what) has a name that begins with a letter or '_'", at: offset)
  }

  static func endsWithBackslash(at offset: Int) -> PatternError {
    PatternError("the pattern ends with a backslash that protects nothing", at: offset)
  }

  static func notSupported(_ what: String, at offset: Int) -> PatternError {
    PatternError("\(what) is not supported, so that matching takes linear time", at: offset)
  }

  static func unknownEscape(_ scalar: Unicode.Scalar, at offset: Int) -> PatternError {
    PatternError("a backslash before \(quoted(scalar)) has no meaning", at: offset)
  }

  /// A character between quotation marks; one that cannot be seen is shown by its number.
  static func quoted(_ scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "the end of the pattern" }
    return scalar.isPatternVisible
      ? "'\(scalar)'" : "U+\(String(scalar.value, radix: 16, uppercase: true))"
  }
}

extension Unicode.Scalar {
  /// Whether a backslash may always stand before it: printable ASCII but letters and digits.
  var isPatternPunctuation: Bool {
    guard (0x20..<0x7F).contains(value) else { return false }
    return !isPatternLetterOrDigit
  }

  private var isPatternLetterOrDigit: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }

  /// Whether a message can show it as it is.
  fileprivate var isPatternVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark:
      false
    default:
      true
    }
  }
}
