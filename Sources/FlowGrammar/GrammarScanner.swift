/// Cuts the text of a grammar into words and marks, passing over white space and comments.
struct GrammarScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lexemes: [GrammarLexeme] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func scan(_ bytes: [UInt8]) throws(GrammarError) -> [GrammarLexeme] {
    var scanner = GrammarScanner(bytes)
    while let byte = scanner.byte(at: scanner.place) { try scanner.scanOne(byte) }
    return scanner.lexemes
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func scanOne(_ byte: UInt8) throws(GrammarError) {
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      place += 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      place += 1
    case UInt8(ascii: "#"):
      skipLine()
    case UInt8(ascii: "/") where self.byte(at: place + 1) == UInt8(ascii: "/"):
      skipLine()
    case UInt8(ascii: "(") where self.byte(at: place + 1) == UInt8(ascii: "*"):
      try skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try scanQuoted(by: byte)
    case _ where GrammarScanner.isLetter(byte):
      scanWord()
    case _ where "=;|()[]{}".utf8.contains(byte):
      let start = place
      place += 1
      add(.mark(Character(Unicode.Scalar(byte))), from: start)
    default:
      let shown = byte < 0x80 ? "`\(Character(Unicode.Scalar(byte)))`" : "this byte"
      throw GrammarError(line: line, message: "\(shown) has no meaning in a grammar")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  private mutating func add(_ kind: GrammarLexeme.Kind, from start: Int) {
    lexemes.append(GrammarLexeme(kind: kind, line: line, start: start, end: place))
  }

  private mutating func skipLine() {
    while let byte = byte(at: place), byte != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func skipComment() throws(GrammarError) {
    let opened = line
    place += 2
    while let byte = byte(at: place) {
      if byte == UInt8(ascii: "*"), self.byte(at: place + 1) == UInt8(ascii: ")") {
        place += 2
        return
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    throw GrammarError(line: opened, message: "this comment has no end")
  }

  private mutating func scanQuoted(by quote: UInt8) throws(GrammarError) {
    let start = place
    place += 1
    while let byte = byte(at: place), byte != UInt8(ascii: "\n") {
      place += 1
      guard byte == quote else { continue }
      let spelling = String(decoding: bytes[(start + 1)..<(place - 1)], as: UTF8.self)
      add(.quoted(spelling), from: start)
      return
    }
    throw GrammarError(line: line, message: "this terminal has no closing quote")
  }

  private mutating func scanWord() {
    let start = place
    while let byte = byte(at: place),
      GrammarScanner.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    {
      place += 1
    }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    let isClass = GrammarScanner.isUpperCase(bytes[start])
    add(isClass ? .tokenClass(word) : .identifier(word), from: start)
  }
}
