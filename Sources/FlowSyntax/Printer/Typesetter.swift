import FlowSource

/// Walks a tree and its tokens side by side and tells the layout what to write.
///
/// The tree says where lines may be broken and what belongs together; the words themselves are
/// copied from the tokens, in order, so that nothing can be lost or changed on the way. Only line
/// ends, commas and semicolons are set anew. Comments lie between tokens: whoever asks for a space
/// or a line end between two tokens gets the comments that stood there, too.
///
/// INVARIANT: the cursor only moves forward, stays within the tokens, and never stands on a newline.
struct Typesetter {
  let tree: SyntaxTree
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  var layout: Layout

  /// The next token to be written.
  var cursor = 0
  /// The kind of the last token that was written.
  var lastKind = TokenKind.newline
  /// Whether a token was not the one that the tree promised; then the text is left as it is.
  var hasLostItsWay = false

  /// The next comment to be written, and where it begins.
  var commentIndex = 0
  var nextComment = UInt32.max

  /// How many texts with interpolated expressions are open; these stay on one line.
  var openTexts = 0
  /// Whether clauses are those of a statement after `else`, which may not begin a line.
  var isAfterElse = false
  /// The operators on the way down the left side of an expression.
  var spine: [SpineEntry] = []
  /// What lines up with the items around it, by the place where its item begins.
  var alignment = Alignment()

  init(
    tree: SyntaxTree, bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>
  ) {
    self.tree = tree
    self.bytes = bytes
    self.tokens = tokens
    self.layout = Layout(bytes: bytes)
  }

  /// The whole text, or nothing if tree and tokens do not tell of the same program.
  mutating func canonicalText() -> [UInt8]? {
    guard tokens.last?.kind == .endOfFile else { return nil }
    skipNewlines()
    program()
    guard !hasLostItsWay, next.kind == .endOfFile, nextComment == .max else { return nil }
    return layout.output
  }
}

// MARK: - Tokens

extension Typesetter {
  /// The next token to be written; at the end of the text the end itself.
  @inline(__always)
  var next: Token { tokens[cursor] }

  /// The token some places after the next one, newlines counted.
  func peek(_ distance: Int) -> Token { tokens[min(cursor + distance, tokens.count - 1)] }

  @inline(__always)
  func nextIs(_ kind: TokenKind) -> Bool { next.kind == kind }

  private mutating func skipNewlines() {
    while next.kind == .newline { cursor += 1 }
  }

  private mutating func advance() {
    if cursor < tokens.count - 1 { cursor += 1 }
    skipNewlines()
  }

  /// Passes over the separators as they were written.
  mutating func skipSeparators() {
    while nextIs(.comma) || nextIs(.semicolon) { advance() }
  }

  /// Passes over a comma; comments before it are left for the token after it.
  mutating func skipComma() {
    while nextIs(.comma) { advance() }
  }

  /// Writes the next token.
  mutating func token() {
    let token = next
    if nextComment < token.start { breakForComments() }
    guard token.kind != .endOfFile else {
      hasLostItsWay = true
      return
    }
    lastKind = token.kind
    switch token.kind {
    case .text, .textOpen, .textMiddle, .textClose: layout.appendText(token.start, token.end)
    default: layout.appendSource(token.start, token.end)
    }
    advance()
  }

  /// Writes the next token, which must be of a kind.
  mutating func token(_ kind: TokenKind) {
    if next.kind != kind { hasLostItsWay = true }
    token()
  }

  /// Writes a token of a kind if it comes next, with a space before it.
  mutating func spacedToken(if kind: TokenKind) {
    guard nextIs(kind) else { return }
    space()
    token()
  }

  /// Writes a space and a token.
  mutating func spacedToken(_ kind: TokenKind) {
    space()
    token(kind)
  }

  /// Writes tokens with spaces between them up to a place in the source.
  mutating func spacedTokens(upTo end: UInt32) {
    while next.start < end, next.kind != .endOfFile {
      space()
      token()
    }
  }
}

// MARK: - Spaces and line ends

extension Typesetter {
  /// A space that is never a line end.
  mutating func space() {
    if nextComment < next.start { return breakForComments() }
    layout.appendCharacter(0x20)
  }

  /// A space, or a line end where the group is broken.
  mutating func line(blank: Bool = false) {
    if nextComment < next.start { return breakForComments() }
    if openTexts > 0 { layout.appendCharacter(0x20) } else { layout.appendLine(blank: blank) }
  }

  /// Nothing, or a line end where the group is broken.
  mutating func softLine() {
    if nextComment < next.start { return breakForComments() }
    if openTexts == 0 { layout.appendSoftLine() }
  }

  /// A mark where the group stays on one line.
  mutating func flatMark(_ mark: UInt8) {
    if openTexts > 0 { layout.appendCharacter(mark) } else { layout.appendFlatCharacter(mark) }
  }

  /// A mark where the group is broken.
  mutating func brokenMark(_ mark: UInt8) {
    if openTexts == 0 { layout.appendBrokenCharacter(mark) }
  }

  /// Ends an indentation with a line end after it, or with nothing; comments are still within.
  mutating func dedentedSoftLine() {
    let hadComments = writeComments(keepingBlanks: false)
    layout.dedent()
    if hadComments {
      layout.appendHardLine(blank: false)
    } else if openTexts == 0 {
      layout.appendSoftLine()
    }
  }

  /// Ends an indentation with a line end after it, or with a space; comments are still within.
  mutating func dedentedLine() {
    let hadComments = writeComments(keepingBlanks: true)
    layout.dedent()
    if hadComments {
      layout.appendHardLine(blank: false)
    } else if openTexts > 0 {
      layout.appendCharacter(0x20)
    } else {
      layout.appendLine(blank: false)
    }
  }
}
