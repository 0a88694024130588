import FlowSource

/// Texts, their escapes and their holes.
extension Lexer {
  static let deepestText = 64

  mutating func readText() {
    let start = position
    if text[start + 1] == 0x22, text[start + 2] == 0x22 {
      scanText(from: start, at: start + 3, multiline: true, textStart: start)
    } else {
      scanText(from: start, at: start + 1, multiline: false, textStart: start)
    }
  }

  /// Goes on with a text behind the `}` of a hole.
  mutating func readRestOfText(multiline: Bool, textStart: Int) {
    scanText(from: position, at: position + 1, multiline: multiline, textStart: textStart)
  }

  /// Reads up to the end of a text or its next hole, and adds the token.
  private mutating func scanText(
    from tokenStart: Int, at first: Int, multiline: Bool, textStart: Int
  ) {
    let isOpening = tokenStart == textStart
    var end = first
    while true {
      switch text[end] {
      case 0x22:
        if multiline {
          guard text[end + 1] == 0x22, text[end + 2] == 0x22 else {
            end += 1
            continue
          }
          // A fourth and fifth quote belong to the text.
          while text[end + 3] == 0x22 { end += 1 }
          end += 3
        } else {
          end += 1
        }
        return append(isOpening ? .text : .textClose, from: tokenStart, to: end)
      case 0x7B:
        if openHoles >= Self.deepestText {
          report(.textsTooDeep(span(end, end + 1), limit: Self.deepestText))
          return skipDeepText(from: tokenStart)
        }
        append(isOpening ? .textOpen : .textMiddle, from: tokenStart, to: end + 1)
        levels.append(BracketLevel(form: multiline ? .multilineHole : .hole, start: textStart))
        openHoles += 1
        return
      case 0x5C:
        end = readEscape(at: end)
      case 0x0A where !multiline, 0x0D where !multiline:
        return endUnclosedText(from: tokenStart, at: end, textStart, multiline: multiline)
      case 0x00:
        return endUnclosedText(from: tokenStart, at: end, textStart, multiline: multiline)
      default:
        end += 1
      }
    }
  }

  /// Makes what is left of a line whose texts nest too deep one invalid token.
  private mutating func skipDeepText(from start: Int) {
    var end = start
    while end < count, !Self.endsLine(text[end]) { end += 1 }
    append(.invalid, from: start, to: end)
    dropHoles(from: levels.firstIndex(where: \.isHole) ?? levels.count)
  }

  /// Ends a text that nobody closed: the rest of the line is one invalid token, so that the parser
  /// has nothing to add.
  private mutating func endUnclosedText(
    from start: Int, at end: Int, _ textStart: Int, multiline: Bool
  ) {
    if let hole = levels.first(where: { $0.form == .hole && isOnSameLine($0.start, start) }) {
      // The quote was meant to close the text whose hole is still open.
      report(.unclosedHole(span(hole.start, hole.start + 1)))
      doubtful.append(span(hole.start, min(end, count)))
    } else {
      report(.unclosedText(span(textStart, textStart + (multiline ? 3 : 1)), multiline: multiline))
    }
    append(.invalid, from: start, to: min(end, count))
    var place = levels.count
    while place > 0, !levels[place - 1].isBrace, isOnSameLine(levels[place - 1].start, start) {
      place -= 1
    }
    dropHoles(from: place)
  }

  private func isOnSameLine(_ first: Int, _ second: Int) -> Bool {
    var place = first
    while place < second {
      if Self.endsLine(text[place]) { return false }
      place += 1
    }
    return true
  }

  /// Ends the texts whose holes are still open at the end of their line, or of everything.
  mutating func closeHoles(all: Bool) {
    guard let place = levels.firstIndex(where: { all ? $0.isHole : $0.form == .hole }) else {
      return
    }
    let level = levels[place]
    let length = level.form == .multilineHole ? 3 : 1
    report(.unclosedHole(span(level.start, level.start + length)))
    doubtful.append(span(level.start, position))
    append(.invalid, from: position, to: position)
    // What was opened around the text on its own line is given up with it.
    var first = place
    while first > 0, !levels[first - 1].isBrace, isOnSameLine(levels[first - 1].start, level.start)
    {
      first -= 1
    }
    dropHoles(from: first)
  }

  private mutating func dropHoles(from place: Int) {
    guard place < levels.count else { return }
    openHoles -= levels[place...].count(where: \.isHole)
    levels.removeSubrange(place...)
  }

  /// Checks the escape at a backslash and gives the offset behind it.
  private mutating func readEscape(at start: Int) -> Int {
    switch text[start + 1] {
    case 0x6E, 0x74, 0x22, 0x5C, 0x7B:
      return start + 2
    case 0x75:
      return readUnicodeEscape(at: start)
    case 0x0A, 0x0D, 0x00:
      report(.unknownEscape(span(start, start + 1), "\\", fix: "\\\\"))
      return start + 1
    default:
      let (letter, length) = scalar(at: start + 1)
      let end = start + 1 + length
      let fix = letter == "}" || letter == "'" ? String(letter) : "\\\\\(letter)"
      report(.unknownEscape(span(start, end), "\\\(letter)", fix: fix))
      return end
    }
  }

  private mutating func readUnicodeEscape(at start: Int) -> Int {
    var end = start + 2
    guard text[end] == 0x7B else {
      report(.badUnicodeEscape(span(start, end)))
      return end
    }
    end += 1
    var value: UInt32 = 0
    var digits = 0
    while let digit = Self.hexValue(text[end]) {
      value = min(value << 4 | digit, 0xFF_FFFF)
      digits += 1
      end += 1
    }
    let isClosed = text[end] == 0x7D
    if isClosed { end += 1 }
    if !isClosed || digits == 0 || digits > 6 || Unicode.Scalar(value) == nil {
      report(.badUnicodeEscape(span(start, end)))
    }
    return end
  }

  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// Reads `'…'` as the text it was meant to be.
  mutating func readSingleQuoted() {
    let start = position
    var end = start + 1
    while end < count, !Self.endsLine(text[end]), text[end] != 0x27 { end += 1 }
    if end < count, text[end] == 0x27 {
      report(.singleQuotes(span(start, end + 1), inner: string(start + 1, end)))
      append(.text, from: start, to: end + 1)
    } else {
      report(.unknownCharacter(span(start, start + 1), "'"))
      append(.invalid, from: start, to: start + 1)
    }
  }

  /// The text between two offsets.
  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: text + start, count: end - start), as: UTF8.self)
  }
}
