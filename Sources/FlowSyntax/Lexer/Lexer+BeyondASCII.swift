import FlowSource

/// Names in all the world's letters, and the look-alikes that word processors put into a text.
extension Lexer {
  mutating func readBeyondASCII() {
    let start = position
    let (letter, length) = scalar(at: start)
    if Self.isLetter(letter) { return readWord() }
    switch letter {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{201F}":
      readCurlyQuoted(length)
    case "\u{2018}", "\u{2019}", "\u{201A}":
      readCurlyQuoted(length)
    case "\u{2265}": readLookAlike(length, as: .greaterEqual, ">=")
    case "\u{2264}": readLookAlike(length, as: .lessEqual, "<=")
    case "\u{2260}": readLookAlike(length, as: .notEqual, "!=")
    case "\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}":
      readLookAlike(length, as: .minus, "-")
    case "\u{2192}": readLookAlike(length, as: .arrow, "->")
    case "\u{00D7}": readLookAlike(length, as: .star, "*")
    case "\u{00F7}": readLookAlike(length, as: .slash, "/")
    case "\u{2026}": readLookAlike(length, as: .dotDot, "..")
    default: readUnknownBeyondASCII(letter, length)
    }
  }

  private mutating func readLookAlike(_ length: Int, as kind: TokenKind, _ own: String) {
    let start = position
    report(.lookAlike(span(start, start + length), string(start, start + length), own: own))
    append(kind, from: start, to: start + length)
  }

  /// Reads `“…”` as the text it was meant to be.
  private mutating func readCurlyQuoted(_ length: Int) {
    let start = position
    var end = start + length
    while end < count, !Self.endsLine(text[end]) {
      let (letter, size) = scalar(at: end)
      if Self.isQuote(letter) {
        let inner = string(start + length, end)
        report(.curlyQuotes(span(start, end + size), inner: inner))
        return append(.text, from: start, to: end + size)
      }
      end += size
    }
    report(.curlyQuotes(span(start, start + length), inner: nil))
    append(.invalid, from: start, to: end)
  }

  static func isQuote(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}", "\u{2018}",
      "\u{2019}", "\u{201A}":
      true
    default: false
    }
  }

  private mutating func readUnknownBeyondASCII(_ letter: Unicode.Scalar, _ length: Int) {
    let start = position
    let category = letter.properties.generalCategory
    if category == .spaceSeparator || category == .format || category == .lineSeparator
      || category == .paragraphSeparator
    {
      // Direction characters are reported with the whole text.
      let isTurning =
        (0x202A...0x202E).contains(letter.value)
        || (0x2066...0x2069).contains(letter.value)
      let isSpace = category != .format
      if !isTurning {
        report(.invisibleCharacter(span(start, start + length), letter, fix: isSpace ? " " : ""))
      }
      position = start + length
      return
    }
    var end = start + length
    while end < count, text[end] >= 0x80 {
      let (next, size) = scalar(at: end)
      if Self.isLetter(next) || Self.isQuote(next) { break }
      end += size
    }
    report(.unknownCharacter(span(start, end), string(start, min(end, start + length))))
    append(.invalid, from: start, to: end)
  }
}
