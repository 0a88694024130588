import FlowSource

/// F00xx: what the lexer has to say, sorted by code.
extension Diagnostic {
  static func notUTF8(_ span: Span, byte: UInt8) -> Diagnostic {
    Diagnostic(
      "F0001", "the file is not valid UTF-8", at: span,
      label: "the byte 0x\(hex(UInt32(byte), 2)) begins no character here",
      help: ["save the file in the encoding UTF-8"])
  }

  static func binaryFile(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0002", "this is no text: it holds a zero byte", at: span, label: "a zero byte",
      help: ["a script is a text in the encoding UTF-8; is this the right file?"])
  }

  static func fileTooLarge(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0003", "the file is too large: a script has less than 4 GiB", at: span,
      help: ["split it, and join the parts with 'use'"])
  }

  static func controlCharacter(_ span: Span, _ byte: UInt8) -> Diagnostic {
    Diagnostic(
      "F0004", "a script holds no control characters besides tab and line end", at: span,
      label: "U+\(hex(UInt32(byte), 4))", help: ["in a text, write \\u{\(hex(UInt32(byte), 1))}"],
      fix: nil)
  }

  static func unknownCharacter(_ span: Span, _ characters: String) -> Diagnostic {
    Diagnostic(
      "F0005", "'\(characters)' means nothing in Flow", at: span, label: "unknown character",
      help: ["outside of texts and comments there are only names, numbers and Flow's own marks"])
  }

  static func unclosedText(_ span: Span, multiline: Bool) -> Diagnostic {
    Diagnostic(
      "F0006",
      multiline ? "the text is never closed" : "the text is not closed before its line ends",
      at: span, label: "opened here",
      help: [
        multiline
          ? "close it with \"\"\" on a line of its own"
          : "close it with \", or let \"\"\" … \"\"\" span the lines"
      ])
  }

  static func unclosedHole(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0007", "a '{' in this text has no '}'", at: span, label: "the text begins here",
      help: ["write \\{ for the character itself"])
  }

  static func unknownEscape(_ span: Span, _ escape: String, fix: String) -> Diagnostic {
    Diagnostic(
      "F0008", "'\(escape)' is no escape", at: span, label: "unknown escape",
      help: ["a text knows \\n \\t \\\" \\\\ \\{ and \\u{1F600}"],
      fix: Fix("write '\(fix)'", replace: span, with: fix))
  }

  static func badUnicodeEscape(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0008", "'\\u' names no character here", at: span, label: "no character",
      help: ["write its number in one to six hexadecimal digits, as in \\u{1F600}"])
  }

  static func singleQuotes(_ span: Span, inner: String) -> Diagnostic {
    Diagnostic(
      "F0009", "a text stands in double quotes", at: span, label: "single quotes",
      fix: quoting(span, inner))
  }

  static func curlyQuotes(_ span: Span, inner: String?) -> Diagnostic {
    Diagnostic(
      "F0010", "a text stands in straight double quotes", at: span, label: "typographic quotes",
      help: ["word processors replace quotes as you type; use \" here"],
      fix: inner.flatMap { quoting(span, $0) })
  }

  static func nameBeginsWithDigit(_ span: Span, _ name: String) -> Diagnostic {
    Diagnostic(
      "F0011", "a name cannot begin with a digit", at: span, label: "neither name nor number",
      help: ["put a letter or '_' first; a duration is written as 30s, 15m, 24h, 2d or 1w"])
  }

  static func misplacedUnderscore(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0012", "in a number, '_' stands between digits", at: span, label: "no digit behind it",
      fix: Fix("remove it", replace: span, with: ""))
  }

  static func numberWithoutWhole(_ span: Span, fix: String) -> Diagnostic {
    Diagnostic(
      "F0012", "a number has a digit before its point", at: span, label: "no digit before '.'",
      fix: Fix("write \(fix)", replace: span, with: fix))
  }

  static func durationOrder(_ span: Span, fix: String?) -> Diagnostic {
    Diagnostic(
      "F0013", "a duration names its units largest first, each once", at: span,
      label: "not in order", help: ["as in 2w3d or 1h30m"],
      fix: fix.map { Fix("write \($0)", replace: span, with: $0) })
  }

  static func durationUnit(_ span: Span, _ unit: String, fix: String?) -> Diagnostic {
    Diagnostic(
      "F0013",
      fix == nil
        ? "a duration counts whole units" : "'\(unit)' is no unit of a duration", at: span,
      label: fix == nil ? "not whole" : "unknown unit",
      help: ["durations are written as 30s, 15m, 24h, 2d, 1w, or combined: 1h30m"],
      fix: fix.map { Fix("write \($0)", replace: span, with: $0) })
  }

  static func durationWithoutUnit(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0013", "the last number of this duration has no unit", at: span, label: "no unit",
      help: ["as in 1h30m"])
  }

  static func malformedTime(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0014", "this is no date or time", at: span, label: "not understood",
      help: ["write 2026-11-20, 2026-11-20T10:00Z or 2026-11-20T10:00:30+01:00"])
  }

  static func impossibleTime(_ span: Span, _ text: String) -> Diagnostic {
    Diagnostic(
      "F0014", "no calendar has \(text)", at: span, label: "does not exist",
      help: ["month 01 to 12, day 01 to the month's last, hour 00 to 23, minute 00 to 59"])
  }

  static func shortDate(_ span: Span, fix: String) -> Diagnostic {
    Diagnostic(
      "F0014", "a date has two digits for the month and two for the day", at: span,
      label: "too few digits", help: ["for a subtraction, put spaces around '-'"],
      fix: Fix("write \(fix)", replace: span, with: fix))
  }

  static func timeWithoutZone(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0015", "a time of day needs its zone", at: span, label: "in which zone?",
      help: ["end it with Z for UTC, or with an offset as in +01:00"],
      fix: Fix("take it as UTC", replace: span.closing, with: "Z"))
  }

  static func lookAlike(_ span: Span, _ mark: String, own: String) -> Diagnostic {
    Diagnostic(
      "F0016", "'\(mark)' is written '\(own)'", at: span, label: "a look-alike",
      fix: Fix("write '\(own)'", replace: span, with: own))
  }

  static func invisibleCharacter(
    _ span: Span, _ letter: Unicode.Scalar, fix: String
  ) -> Diagnostic {
    Diagnostic(
      "F0016", "the character U+\(hex(letter.value, 4)) cannot be seen and means nothing", at: span,
      label: "not an ordinary space",
      fix: Fix(fix.isEmpty ? "remove it" : "write a space", replace: span, with: fix))
  }

  static func directionCharacter(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0017", "a character here changes the direction of what is shown", at: span,
      label: "what you read may not be what is there",
      help: ["in a text, write it as an escape, as in \\u{202E}"],
      fix: Fix("remove it", replace: span, with: ""))
  }

  static func textsTooDeep(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      "F0018", "texts nest \(limit) deep at most", at: span, label: "one too many",
      help: ["give an inner text a name with 'let'"])
  }

  static func foreignLogic(_ span: Span, _ mark: String, word: String) -> Diagnostic {
    let replacement = word == "not" ? "not " : word
    return Diagnostic(
      "F0019", "'\(mark)' is written '\(word)'", at: span, label: "write '\(word)'",
      fix: Fix("write '\(word)'", replace: span, with: replacement))
  }

  static func foreignOperator(
    _ span: Span, _ mark: String, for own: String, _ reason: String?
  ) -> Diagnostic {
    Diagnostic(
      "F0020", "'\(mark)' is written '\(own)'", at: span, label: "write '\(own)'",
      help: reason.map { [$0] } ?? [],
      fix: Fix("write '\(own)'", replace: span, with: own))
  }

  static func foreignComment(_ span: Span, _ mark: String, fix: Bool) -> Diagnostic {
    Diagnostic(
      "F0021", "a comment begins with '#'", at: span, label: "write '#'",
      help: mark == "/*" ? ["put '#' at the beginning of each line"] : [],
      fix: fix ? Fix("write '#'", replace: span, with: "#") : nil)
  }

  static func numberTooLarge(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0022", "the number is too large", at: span, label: "beyond 1.8e308",
      help: ["numbers are IEEE doubles"])
  }

  private static func quoting(_ span: Span, _ inner: String) -> Fix? {
    let isPlain = !inner.utf8.contains(0x22) && !inner.utf8.contains(0x5C)
    return isPlain ? Fix("write \"\(inner)\"", replace: span, with: "\"\(inner)\"") : nil
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private init(
    _ code: StaticString, _ headline: String, at span: Span, label: String = "",
    help: [String] = [], fix: Fix? = nil
  ) {
    self.init(
      DiagnosticCode(code), .error, headline, at: span, label: label, help: help, fix: fix)
  }
}
