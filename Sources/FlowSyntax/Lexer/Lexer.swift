import FlowSource

/// Cuts a text into tokens, in one pass over its bytes.
///
/// The bytes are copied once with zeros behind them, so that looking ahead never leaves the buffer
/// and every loop stops at the zero: the text itself holds none, ``TextCheck`` has seen to it. What
/// depends on place (which line ends count, whether a bracket touches an operand, whether `}`
/// closes
/// a block or the hole of a text) is decided when the next token is known, from the stack of open
/// brackets and the token before.
struct Lexer {
  /// INVARIANT: at least ``padding`` zero bytes stand after `count`.
  let text: UnsafePointer<UInt8>
  let count: Int
  let file: FileID
  let words: UnsafePointer<WordTable.Entry>

  var position = 0
  /// Where the last token that is no newline ended.
  var lastEnd = -1
  /// The line end seen since the last token, if any.
  var pendingStart = -1
  var pendingEnd = -1
  /// The number of the last token that is a word between operands and so ends none.
  var joiningWord = -1
  var levels: [BracketLevel] = []
  /// How many `match` words outside all brackets wait for their brace.
  var waitingMatchesOutside = 0
  var openHoles = 0
  var tokens: [Token] = []
  var comments: [Comment] = []
  var diagnostics: [Diagnostic] = []
  /// From where a text begins that nobody closed to the end of its last token.
  var doubtful: [Span] = []

  static let padding = 32

  /// The tokens of a text.
  static func lex(_ source: SourceFile) -> LexedText {
    let check = TextCheck.check(source)
    guard check.isReadable else {
      let end = UInt32(clamping: source.bytes.count)
      return LexedText(
        tokens: [Token(.endOfFile, start: end, end: end)], comments: [],
        diagnostics: check.diagnostics, doubtful: [])
    }
    let count = source.bytes.count
    let padded = UnsafeMutablePointer<UInt8>.allocate(capacity: count + padding)
    defer { padded.deallocate() }
    source.bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { padded.update(from: base, count: count) }
    }
    (padded + count).update(repeating: 0, count: padding)
    return WordTable.shared.entries.withUnsafeBufferPointer { entries in
      guard let words = entries.baseAddress else {
        return LexedText(tokens: [], comments: [], diagnostics: [], doubtful: [])
      }
      var lexer = Lexer(text: padded, count: count, file: source.id, words: words)
      lexer.diagnostics = check.diagnostics
      lexer.run()
      return LexedText(
        tokens: lexer.tokens, comments: lexer.comments,
        diagnostics: lexer.diagnostics.sorted { $0.span.start < $1.span.start },
        doubtful: lexer.doubtful)
    }
  }

  private init(
    text: UnsafePointer<UInt8>, count: Int, file: FileID, words: UnsafePointer<WordTable.Entry>
  ) {
    self.text = text
    self.count = count
    self.file = file
    self.words = words
    tokens.reserveCapacity(count / 5 + 16)
    comments.reserveCapacity(count / 256 + 4)
    levels.reserveCapacity(32)
  }

  private mutating func run() {
    skipOpening()
    while position < count { step() }
    if openHoles > 0 { closeHoles(all: true) }
    append(.endOfFile, from: count, to: count)
  }

  /// Passes over a byte-order mark and a first line that starts with `#!`.
  private mutating func skipOpening() {
    if text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { position = 3 }
    if text[position] == 0x23, text[position + 1] == 0x21 {
      while position < count, !Self.endsLine(text[position]) { position += 1 }
    }
  }

  /// Reads one token, comment, line end or stretch of white space.
  @inline(__always)
  private mutating func step() {
    let byte = text[position]
    if byte == 0x20 {
      position += 1
    } else if Self.isASCIILetter(byte) {
      readWord()
    } else if Self.isDigit(byte) {
      readNumber()
    } else {
      readOther(byte)
    }
  }

  private mutating func readOther(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D: readLineEnd()
    case 0x00..<0x20, 0x7F: position += 1
    case 0x23: readComment()
    case 0x22: readText()
    case 0x80...: readBeyondASCII()
    default: readMark(byte)
    }
  }

  private mutating func readComment() {
    let start = position
    var end = position
    let bytes = UnsafeBufferPointer(start: text, count: count)
    while true {
      end += PlainBytes.lengthToControl(in: bytes, from: end)
      if end >= count || Self.endsLine(text[end]) { break }
      end += 1
    }
    let ownsLine = tokens.isEmpty || pendingStart >= 0
    comments.append(
      Comment(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        ownsLine: ownsLine,
        isDocumentation: text[start + 1] == 0x23))
    position = end
  }

  /// Adds a token, and before it the line end that it turns out to have been worth.
  @inline(__always)
  mutating func append(_ kind: TokenKind, _ word: Word = .ordinary, from start: Int, to end: Int) {
    if pendingStart >= 0 { settleLineEnd(before: kind, word, end: end) }
    tokens.append(
      Token(
        kind, word: word, touchesPrevious: start == lastEnd,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    lastEnd = end
    position = end
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(
      file: file, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < 200 { diagnostics.append(diagnostic) }
  }
}
