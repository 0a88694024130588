import FlowSource

/// Builds the tree from tokens, by recursive descent for what is declared and said, and by climbing
/// precedences for expressions.
///
/// It never stops at a mistake. The first mistake in a statement is reported and makes the reader
/// silent; every function then returns what it has, and the loop over the statements skips to where
/// the next one begins. Nothing recurses deeper than ``deepestNesting``, and no expression grows
/// higher than ``highestTree``, so that neither this pass nor a later one runs out of stack.
///
/// The few statements that could also be read as expressions (`note -3`, `note like "x"`) are tried
/// as such first; a trial reports nothing.
struct TreeReader {
  static let deepestNesting = 256
  static let highestTree: UInt16 = 4_000

  let file: FileID
  let bytes: UnsafeBufferPointer<UInt8>
  /// INVARIANT: the last one is the end of the file, and `index` stays within.
  let tokens: UnsafeBufferPointer<Token>

  var index = 0
  /// Where the token before the current one ends.
  var previousEnd: UInt32 = 0
  /// Whether a mistake in this statement has been reported, so that what follows from it is not.
  var isSilent = false
  /// Whether a production was broken anywhere.
  var hasFailed = false
  var isTrial = false
  var nesting = 0
  /// How many braces are open here.
  var braceDepth = 0
  /// The word of the statement being read, for messages about its clauses.
  var statementStart = 0
  var statementIsInBody = false
  /// The `else` after which no line may start with a clause, and whether its statement is being read.
  var lastElse: Span?
  var isInsideElse = false
  var hasReportedBrace = false
  /// A token at which a kind is no part of a reference such as `gate ready`.
  var bareKindIndex = -1
  var diagnostics: [Diagnostic] = []

  init(
    file: FileID, bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>
  ) {
    self.file = file
    self.bytes = bytes
    self.tokens = tokens
  }

  // MARK: Looking

  @inline(__always)
  var token: Token { tokens[index] }

  @inline(__always)
  var kind: TokenKind { tokens[index].kind }

  @inline(__always)
  var word: Word { tokens[index].word }

  /// The token some places further on; the last one past the end.
  @inline(__always)
  func peek(_ distance: Int) -> Token {
    tokens[min(index + distance, tokens.count - 1)]
  }

  @inline(__always)
  func isWord(_ wanted: Word) -> Bool { tokens[index].word == wanted }

  /// Whether an item may end here.
  @inline(__always)
  var isAtEndOfItem: Bool {
    switch kind {
    case .newline, .semicolon, .rightBrace, .endOfFile: true
    default: false
    }
  }

  // MARK: Moving

  @inline(__always)
  mutating func advance() {
    let token = tokens[index]
    if token.kind != .endOfFile {
      previousEnd = token.end
      index += 1
    }
  }

  @inline(__always)
  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  @inline(__always)
  mutating func acceptWord(_ wanted: Word) -> Bool {
    guard isWord(wanted) else { return false }
    advance()
    return true
  }

  // sep = NEWLINE | ";" ;
  @inline(__always)
  mutating func skipSeparators() {
    while kind == .newline || kind == .semicolon { advance() }
  }

  // MARK: Places

  @inline(__always)
  func span(of token: Token) -> Span { Span(file: file, start: token.start, end: token.end) }

  /// From a place to the end of the token before the current one.
  @inline(__always)
  func span(from start: UInt32) -> Span {
    Span(file: file, start: start, end: max(start, previousEnd))
  }

  @inline(__always)
  func string(_ start: UInt32, _ end: UInt32) -> String {
    String(
      decoding: UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]), as: UTF8.self)
  }

  func string(of token: Token) -> String { string(token.start, token.end) }

  /// Whether a line ends between the token before and the current one.
  var isFirstOnLine: Bool {
    bytes[Int(previousEnd)..<Int(max(previousEnd, token.start))].contains {
      $0 == 0x0A || $0 == 0x0D
    }
  }

  // MARK: Mistakes

  /// Reports a broken production, unless one has been reported in this statement.
  @inline(never)
  mutating func fail(_ diagnostic: Diagnostic) {
    hasFailed = true
    guard !isSilent else { return }
    isSilent = true
    // The lexer has reported what is no token.
    let before = index > 0 ? tokens[index - 1].kind : .newline
    guard !isTrial, kind != .invalid, before != .invalid else { return }
    report(diagnostic)
  }

  /// Reports a rule that is no production, and goes on.
  mutating func report(_ diagnostic: Diagnostic) {
    guard !isTrial, diagnostics.count <= DiagnosticLimit.most else { return }
    diagnostics.append(diagnostic)
  }

  /// Goes one level deeper; false, and reported, when that is too deep.
  @inline(__always)
  mutating func enter() -> Bool {
    nesting += 1
    if nesting <= Self.deepestNesting { return true }
    failTooDeep()
    return false
  }

  @inline(__always)
  mutating func leave() { nesting -= 1 }

  @inline(never)
  private mutating func failTooDeep() {
    fail(.nestingTooDeep(span(of: token), limit: Self.deepestNesting))
  }

  // MARK: Trials

  /// Whether a reading takes everything up to the end of the item; the reader stays where it was.
  mutating func succeeds(_ read: (inout TreeReader) -> Void) -> Bool {
    var copy = self
    copy.isTrial = true
    copy.hasFailed = false
    copy.isSilent = false
    copy.diagnostics = []
    read(&copy)
    return !copy.hasFailed && copy.isAtEndOfItem
  }
}
