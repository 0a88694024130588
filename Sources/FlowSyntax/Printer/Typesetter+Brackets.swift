extension Typesetter {
  /// Writes what stands between brackets, and the closing one.
  mutating func bracketed(closing: TokenKind, _ content: (inout Typesetter) -> Void) {
    layout.openGroup()
    layout.indent()
    softLine()
    content(&self)
    dedentedSoftLine()
    token(closing)
    layout.closeGroup()
  }

  /// Writes elements and the closing bracket, each element on its own line if they don't fit.
  mutating func separated<Element>(
    _ elements: [Element], closing: TokenKind, _ write: (inout Typesetter, Element) -> Void
  ) {
    guard !elements.isEmpty else {
      skipComma()
      return token(closing)
    }
    bracketed(closing: closing) { typesetter in
      var isFirst = true
      for element in elements {
        if !isFirst {
          typesetter.layout.appendCharacter(0x2C)
          typesetter.line()
        }
        isFirst = false
        write(&typesetter, element)
        typesetter.skipComma()
      }
      typesetter.brokenMark(0x2C)
    }
  }

  /// Writes the elements of a list and its closing bracket.
  mutating func list(_ elements: [Expression]) {
    if elements.count == 1, hugs(elements[0]) {
      expression(elements[0])
      skipComma()
      return token(.rightBracket)
    }
    separated(elements, closing: .rightBracket) { $0.expression($1) }
  }

  /// Writes arguments and the closing parenthesis.
  mutating func arguments(_ arguments: [Argument]) {
    if arguments.count == 1, arguments[0].name == nil, hugs(arguments[0].value) {
      expression(arguments[0].value)
      skipComma()
      return token(.rightParen)
    }
    separated(arguments, closing: .rightParen) { typesetter, argument in
      if argument.name != nil {
        typesetter.token()
        typesetter.token(.colon)
        typesetter.space()
      }
      typesetter.expression(argument.value)
    }
  }

  /// Whether an expression that stands alone in brackets needs no lines of its own within them.
  private func hugs(_ expression: Expression) -> Bool {
    if nextComment < next.start { return false }
    switch expression {
    case .list(let node): return !node.elements.isEmpty
    case .call(let node): return !node.arguments.isEmpty
    case .match, .fields: return true
    default: return false
    }
  }

  /// Whether something stands on the first line within the braces that open next.
  var staysOnBraceLine: Bool { isFollowedOnLine(after: Int(next.start)) }

  /// Whether something stands on its line after the brace at a place.
  func isFollowedOnLine(after brace: Int) -> Bool {
    var index = brace + 1
    while index < bytes.count, isWhiteSpace(bytes[index]) {
      if endsLine(at: index) { return false }
      index += 1
    }
    return true
  }

  /// Writes braces and what is in them, on one line if there are no line ends in it and it fits.
  mutating func braced(isBroken: Bool = false, _ content: (inout Typesetter) -> Void) {
    let breaks = isBroken || !staysOnBraceLine
    token(.leftBrace)
    skipSeparators()
    if nextIs(.rightBrace), nextComment > next.start { return token() }
    layout.openGroup()
    bracedContent(breaks: breaks, content)
    layout.closeGroup()
  }

  /// Writes what is between braces and the closing one within the group that is open.
  mutating func bracedContent(breaks: Bool, _ content: (inout Typesetter) -> Void) {
    if breaks, openTexts == 0 { layout.forceBreak() }
    layout.indent()
    if nextComment < next.start {
      if writeComments(keepingBlanks: true), !nextIs(.rightBrace) {
        layout.appendHardLine(blank: keepsBlankLine(before: next.start))
      }
    } else {
      line()
    }
    content(&self)
    skipSeparators()
    if lastKind == .newline, nextIs(.rightBrace) {
      // Nothing but comments: the last one is written, and its line ends at the brace.
      layout.dedent()
      layout.appendHardLine(blank: false)
    } else {
      dedentedLine()
    }
    token(.rightBrace)
  }

  /// Ends an item within braces: with a mark if it stays on the line, else with the line and a
  /// blank one if there was one.
  ///
  /// An arm may begin with `in`, which goes on with a line in every other place.
  mutating func endItem(mark: UInt8, isArm: Bool = false) {
    if continuesLine, !(isArm && nextIs(.in)) {
      layout.appendCharacter(mark)
    } else {
      flatMark(mark)
    }
    if writeComments(keepingBlanks: true) {
      layout.appendHardLine(blank: keepsBlankLine(before: next.start))
    } else {
      line(blank: keepsBlankLine(before: next.start))
    }
  }

  /// Whether a line that began with the next token would go on with the line before it.
  var continuesLine: Bool {
    let token = next
    switch token.kind {
    case .name:
      guard token.word.isClause || token.word == .on else { return false }
      let second = peek(1).kind
      if second == .colon || second == .arrow { return false }
      return !(token.word == .on && second == .name && peek(2).kind == .leftBrace)
    case .and, .or, .else, .otherwise, .where, .each, .in, .then:
      let second = peek(1).kind
      return second != .colon && second != .arrow
    default:
      return false
    }
  }
}
