/// Names, reserved words and fields.
extension Lexer {
  @inline(__always)
  mutating func readWord() {
    let start = position
    let end = endOfName(from: start)
    let entry = classify(start, end)
    if entry.word != .ordinary {
      appendContextual(entry.word, from: start, to: end)
    } else {
      append(entry.kind, from: start, to: end)
      if entry.kind == .match { noteMatch(endingAt: end) }
    }
  }

  /// Says which word the bytes spell; a name when none.
  @inline(__always)
  func classify(_ start: Int, _ end: Int) -> (kind: TokenKind, word: Word) {
    let length = end - start
    guard length > 1, length <= 10, text[start] >= 0x61 else { return (.name, .ordinary) }
    let raw = UnsafeRawPointer(text + start)
    var low = raw.loadUnaligned(as: UInt64.self).littleEndian
    var high: UInt64 = 0
    if length < 8 {
      low &= (1 << UInt64(length * 8)) &- 1
    } else if length > 8 {
      high = (raw + 8).loadUnaligned(as: UInt64.self).littleEndian
      high &= (1 << UInt64((length - 8) * 8)) &- 1
    }
    var slot = WordTable.slot(low, high)
    while words[slot].low != 0 {
      if words[slot].low == low, words[slot].high == high {
        return (words[slot].kind, words[slot].word)
      }
      slot = (slot + 1) & (WordTable.size - 1)
    }
    return (.name, .ordinary)
  }

  /// A clause word or an infix word after an operand joins two operands and is none itself, so that
  /// a bracket behind it opens a group, and a line end behind an infix word counts for nothing.
  private mutating func appendContextual(_ word: Word, from start: Int, to end: Int) {
    var joins = false
    if word.isClause || word.isInfix, pendingStart < 0 || word.isClause {
      joins = lastEndsOperand
    }
    append(.name, word, from: start, to: end)
    if joins { joiningWord = tokens.count - 1 }
  }

  /// Remembers that the next brace of this level belongs to a `match`.
  private mutating func noteMatch(endingAt end: Int) {
    if text[skipBlanks(from: end)] == 0x3A { return }
    if levels.isEmpty {
      waitingMatchesOutside += 1
    } else {
      levels[levels.count - 1].waitingMatches += 1
    }
  }

  /// Whether the last token ends an operand, so that what touches it belongs to it.
  var lastEndsOperand: Bool {
    guard let last = tokens.last else { return false }
    switch last.kind {
    case .name: return joiningWord != tokens.count - 1
    case .number, .duration, .time, .text, .textClose, .true, .false, .unknown, .rightParen,
      .rightBracket, .rightBrace, .element, .elementField, .memberField:
      return true
    default: return false
    }
  }

  /// Reads what a point begins: a field, the element, a range.
  mutating func readPoint() {
    let start = position
    let next = text[start + 1]
    if next == 0x2E {
      readRange()
    } else if startsName(at: start + 1) {
      let end = endOfName(from: start + 1)
      let isMember = start == lastEnd && lastEndsOperand
      append(isMember ? .memberField : .elementField, from: start, to: end)
    } else if Self.isDigit(next), !(start == lastEnd && lastEndsOperand) {
      readNumberWithoutWhole()
    } else {
      append(.element, from: start, to: start + 1)
    }
  }

  private mutating func readRange() {
    let start = position
    guard text[start + 2] == 0x2E || text[start + 2] == 0x3C else {
      return append(.dotDot, from: start, to: start + 2)
    }
    let mark = string(start, start + 3)
    report(
      .foreignOperator(span(start, start + 3), mark, for: "..", "a range holds both its ends"))
    append(.dotDot, from: start, to: start + 3)
  }
}

extension Word {
  /// Whether the word stands between two operands.
  var isInfix: Bool { self == .like || self == .matches || self == .mod }
}
