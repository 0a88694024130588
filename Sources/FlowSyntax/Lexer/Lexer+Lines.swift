/// Which line ends are tokens.
extension Lexer {
  mutating func readLineEnd() {
    if openHoles > 0 { closeHoles(all: false) }
    let length = text[position] == 0x0D && text[position + 1] == 0x0A ? 2 : 1
    if pendingStart < 0 {
      pendingStart = position
      pendingEnd = position + length
    }
    position += length
  }

  /// Decides on the pending line end, now that the first token of the next line is known.
  mutating func settleLineEnd(before kind: TokenKind, _ word: Word, end: Int) {
    let (start, stop) = (pendingStart, pendingEnd)
    pendingStart = -1
    guard let last = tokens.last, kind != .endOfFile else { return }
    if let level = levels.last, !level.isBrace {
      guard startsStatement(kind, word, end: end), !level.isHole else { return }
      while let level = levels.last, !level.isBrace, !level.isHole { levels.removeLast() }
      if let level = levels.last, level.isHole { return }
    }
    if continues(after: last) || continues(before: kind, word, end: end) { return }
    tokens.append(
      Token(
        .newline, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stop)))
    if levels.isEmpty {
      waitingMatchesOutside = 0
    } else {
      levels[levels.count - 1].waitingMatches = 0
    }
  }

  private func continues(after last: Token) -> Bool {
    switch last.kind {
    case .leftBrace, .comma, .semicolon, .colon, .arrow, .equals, .newline, .equalEqual, .notEqual,
      .less, .lessEqual, .greater, .greaterEqual, .plus, .minus, .star, .slash, .dotDot, .and, .or,
      .not, .where, .each, .have, .otherwise, .in, .is, .then, .else, .if:
      true
    case .name: last.word.isInfix && joiningWord == tokens.count - 1
    default: false
    }
  }

  private func continues(before kind: TokenKind, _ word: Word, end: Int) -> Bool {
    switch kind {
    case .and, .or, .else, .otherwise, .where, .each, .then, .in, .for: break
    case .name where word.isClause: break
    default: return false
    }
    let next = skipBlanks(from: end)
    if text[next] == 0x3A { return false }
    if text[next] == 0x2D, text[next + 1] == 0x3E { return false }
    switch kind {
    case .in:
      return levels.last?.form != .matchBrace
    case .for:
      return !isLoop(from: next)
    case .name where word == .on:
      guard startsName(at: next) else { return true }
      return text[skipBlanks(from: endOfName(from: next))] != 0x7B
    default:
      return true
    }
  }

  /// Whether `NAME in` stands at an offset.
  private func isLoop(from offset: Int) -> Bool {
    guard startsName(at: offset) else { return true }
    let next = skipBlanks(from: endOfName(from: offset))
    return startsName(at: next) && classify(next, endOfName(from: next)).kind == .in
  }

  /// Whether a line inside a bracket can only be a new statement, so that the bracket was forgotten.
  private func startsStatement(_ kind: TokenKind, _ word: Word, end: Int) -> Bool {
    let next = skipBlanks(from: end)
    switch kind {
    case .let, .var, .define, .return, .require, .recommend:
      return text[next] != 0x3A
    case .name where givesValue(at: next):
      return true
    case .name where word != .ordinary && !word.isClause && !word.isInfix:
      guard next > end else { return false }
      if text[next] == 0x22 { return true }
      guard startsName(at: next) else { return false }
      let endOfNext = endOfName(from: next)
      let following = classify(next, endOfNext)
      guard following.kind == .name, !following.word.isInfix else { return false }
      let third = skipBlanks(from: endOfNext)
      if givesValue(at: third) || text[third] == 0x3A { return true }
      return third > endOfNext && (text[third] == 0x7B || text[third] == 0x22)
    default:
      return false
    }
  }

  /// Whether a `=` stands at an offset that compares nothing.
  private func givesValue(at offset: Int) -> Bool {
    text[offset] == 0x3D && ![0x3D, 0x3E, 0x3C].contains(text[offset + 1])
  }
}
