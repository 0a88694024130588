import FlowSource

/// Marks and brackets, and the marks of other languages that people write by habit.
extension Lexer {
  mutating func readMark(_ byte: UInt8) {
    let start = position
    let next = text[start + 1]
    switch byte {
    case 0x28: openBracket(.paren, touching: .callParen, apart: .leftParen)
    case 0x5B: openBracket(.bracket, touching: .indexBracket, apart: .leftBracket)
    case 0x7B: openBrace()
    case 0x29: closeBracket(.paren, .rightParen)
    case 0x5D: closeBracket(.bracket, .rightBracket)
    case 0x7D: closeBrace()
    case 0x2E: readPoint()
    case 0x2C: append(.comma, from: start, to: start + 1)
    case 0x3B: append(.semicolon, from: start, to: start + 1)
    case 0x3F: append(.question, from: start, to: start + 1)
    case 0x2B: append(.plus, from: start, to: start + 1)
    case 0x2A: append(.star, from: start, to: start + 1)
    case 0x3A:
      if next == 0x3D { return readForeign(":=", as: .equals, for: "=") }
      append(.colon, from: start, to: start + 1)
    case 0x2D:
      next == 0x3E
        ? append(.arrow, from: start, to: start + 2) : append(.minus, from: start, to: start + 1)
    case 0x3D, 0x3C, 0x3E, 0x21: readComparison(byte, next)
    case 0x2F: readSlash(next)
    case 0x26:
      let length = next == 0x26 ? 2 : 1
      report(.foreignLogic(span(start, start + length), length == 2 ? "&&" : "&", word: "and"))
      append(.and, from: start, to: start + length)
    case 0x7C:
      let length = next == 0x7C ? 2 : 1
      report(.foreignLogic(span(start, start + length), length == 2 ? "||" : "|", word: "or"))
      append(.or, from: start, to: start + length)
    case 0x25: readForeign("%", as: .name, .mod, for: "mod")
    case 0x27: readSingleQuoted()
    default: readUnknown()
    }
  }

  private mutating func readComparison(_ byte: UInt8, _ next: UInt8) {
    let start = position
    let third = text[start + 2]
    switch (byte, next) {
    case (0x3D, 0x3D):
      if third == 0x3D { return readForeign("===", as: .equalEqual, for: "==") }
      append(.equalEqual, from: start, to: start + 2)
    case (0x3D, 0x3E):
      levels.last?.form == .matchBrace
        ? readForeign("=>", as: .arrow, for: "->")
        : readForeign("=>", as: .greaterEqual, for: ">=")
    case (0x3D, 0x3C): readForeign("=<", as: .lessEqual, for: "<=")
    case (0x3D, _): append(.equals, from: start, to: start + 1)
    case (0x3C, 0x3D): append(.lessEqual, from: start, to: start + 2)
    case (0x3C, 0x3E): readForeign("<>", as: .notEqual, for: "!=")
    case (0x3C, _): append(.less, from: start, to: start + 1)
    case (0x3E, 0x3D): append(.greaterEqual, from: start, to: start + 2)
    case (0x3E, _): append(.greater, from: start, to: start + 1)
    case (_, 0x3D):
      if third == 0x3D { return readForeign("!==", as: .notEqual, for: "!=") }
      append(.notEqual, from: start, to: start + 2)
    default:
      report(.foreignLogic(span(start, start + 1), "!", word: "not"))
      append(.not, from: start, to: start + 1)
    }
  }

  /// Reads a mark of other languages as the one that Flow has for it.
  private mutating func readForeign(
    _ mark: String, as kind: TokenKind, _ word: Word = .ordinary, for own: String
  ) {
    let start = position
    let end = start + mark.utf8.count
    report(.foreignOperator(span(start, end), mark, for: own, nil))
    let joins = lastEndsOperand
    append(kind, word, from: start, to: end)
    if kind == .name, joins { joiningWord = tokens.count - 1 }
  }

  private mutating func readSlash(_ next: UInt8) {
    let start = position
    if next == 0x2F {
      report(.foreignComment(span(start, start + 2), "//", fix: true))
      while position < count, !Self.endsLine(text[position]) { position += 1 }
    } else if next == 0x2A {
      position += 2
      while position < count, !(text[position] == 0x2A && text[position + 1] == 0x2F) {
        position += 1
      }
      let end = min(position + 2, count)
      report(.foreignComment(span(start, start + 2), "/*", fix: false))
      position = end
    } else {
      append(.slash, from: start, to: start + 1)
    }
  }

  private mutating func openBracket(
    _ form: BracketLevel.Form, touching: TokenKind, apart: TokenKind
  ) {
    let start = position
    let touches = start == lastEnd && lastEndsOperand
    append(touches ? touching : apart, from: start, to: start + 1)
    levels.append(BracketLevel(form: form, start: start))
  }

  private mutating func openBrace() {
    let start = position
    append(.leftBrace, from: start, to: start + 1)
    var form = BracketLevel.Form.brace
    if levels.isEmpty {
      if waitingMatchesOutside > 0 {
        waitingMatchesOutside -= 1
        form = .matchBrace
      }
    } else if levels[levels.count - 1].waitingMatches > 0 {
      levels[levels.count - 1].waitingMatches -= 1
      form = .matchBrace
    }
    // A block inside parentheses can only mean that they were never closed.
    while form == .brace, let level = levels.last, !level.isBrace, !level.isHole {
      levels.removeLast()
    }
    levels.append(BracketLevel(form: form, start: start))
  }

  /// Closes the nearest bracket of its form inside the nearest braces, and those left open in it.
  private mutating func closeBracket(_ form: BracketLevel.Form, _ kind: TokenKind) {
    append(kind, from: position, to: position + 1)
    var place = levels.count - 1
    while place >= 0, !levels[place].isBrace, !levels[place].isHole {
      if levels[place].form == form {
        levels.removeSubrange(place...)
        return
      }
      place -= 1
    }
  }

  /// Closes the nearest braces, or goes on with the text whose hole ends here.
  private mutating func closeBrace() {
    var place = levels.count - 1
    while place >= 0, !levels[place].isBrace, !levels[place].isHole { place -= 1 }
    guard place >= 0 else {
      append(.rightBrace, from: position, to: position + 1)
      levels.removeAll(keepingCapacity: true)
      return
    }
    let level = levels[place]
    if level.isHole {
      levels.removeSubrange(place...)
      openHoles -= 1
      pendingStart = -1
      readRestOfText(multiline: level.form == .multilineHole, textStart: level.start)
    } else {
      append(.rightBrace, from: position, to: position + 1)
      levels.removeSubrange(place...)
    }
  }

  /// Reads a row of characters that mean nothing in Flow.
  private mutating func readUnknown() {
    let start = position
    var end = start + 1
    while end < count, [0x40, 0x24, 0x5E, 0x7E, 0x60, 0x5C].contains(text[end]) { end += 1 }
    let characters = String(
      decoding: UnsafeBufferPointer(start: text + start, count: end - start), as: UTF8.self)
    report(.unknownCharacter(span(start, end), characters))
    append(.invalid, from: start, to: end)
  }
}
