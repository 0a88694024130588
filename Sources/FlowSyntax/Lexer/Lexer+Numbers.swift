import FlowSource

/// Numbers and durations.
extension Lexer {
  mutating func readNumber() {
    let start = position
    var end = start
    while Self.isDigit(text[end]) { end += 1 }
    if end - start == 4, text[end] == 0x2D, Self.isDigit(text[end + 1]), readTime(yearEnd: end) {
      return
    }
    if text[end] == 0x5F { end = readUnderscores(from: end) }
    let next = text[end]
    if next == 0x2E, Self.isDigit(text[end + 1]) {
      end += 1
      while Self.isDigit(text[end]) { end += 1 }
      if text[end] == 0x5F { end = readUnderscores(from: end) }
    } else if (next | 0x20) &- 0x61 < 26 {
      return readDuration(unitsFrom: end)
    }
    if text[end] == 0x25 {
      end += 1
    } else if namePartLength(at: end) > 0 {
      return readWordAfterNumber(from: end)
    }
    append(.number, from: start, to: end)
  }

  /// Reads the rest of `1_000_000`, whose underscores stand between digits.
  private mutating func readUnderscores(from first: Int) -> Int {
    var end = first
    while text[end] == 0x5F || Self.isDigit(text[end]) {
      if text[end] == 0x5F, !Self.isDigit(text[end + 1]) {
        let bad = end
        while text[end] == 0x5F { end += 1 }
        report(.misplacedUnderscore(span(bad, end)))
      } else {
        end += 1
      }
    }
    return end
  }

  /// Reads `.5`, which lacks its zero.
  mutating func readNumberWithoutWhole() {
    let start = position
    var end = start + 1
    while Self.isDigit(text[end]) { end += 1 }
    report(.numberWithoutWhole(span(start, end), fix: "0" + string(start, end)))
    append(.number, from: start, to: end)
  }

  /// Reads `1h30m`, or says what is wrong with it.
  private mutating func readDuration(unitsFrom first: Int) {
    let start = position
    var parts: [DurationPart] = []
    var end = start
    var endsWithUnit = true
    while Self.isDigit(text[end]) {
      let digits = end
      while Self.isDigit(text[end]) { end += 1 }
      guard let unit = DurationUnit(byte: text[end]) else {
        endsWithUnit = false
        break
      }
      parts.append(DurationPart(start: digits, end: end, unit: unit))
      end += 1
    }
    let isWhole = !parts.isEmpty && endsWithUnit && namePartLength(at: end) == 0
    if isWhole, Self.fallsStrictly(parts) {
      return append(.duration, from: start, to: end)
    }
    if isWhole {
      report(.durationOrder(span(start, end), fix: sorted(parts)))
      return append(.duration, from: start, to: end)
    }
    readWordAfterNumber(from: first)
  }

  private static func fallsStrictly(_ parts: [DurationPart]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.unit.seconds > $1.unit.seconds }
  }

  /// The same parts, largest first, where each unit stands once.
  private func sorted(_ parts: [DurationPart]) -> String? {
    guard Set(parts.map(\.unit)).count == parts.count else { return nil }
    return parts.sorted { $0.unit.seconds > $1.unit.seconds }
      .map { string($0.start, $0.end) + $0.unit.rawValue }.joined()
  }

  /// Reads letters that touch a number and are no unit.
  private mutating func readWordAfterNumber(from first: Int) {
    let start = position
    var end = first
    while true {
      let length = namePartLength(at: end)
      if length == 0 { break }
      end += length
    }
    let number = string(start, first)
    let letters = string(first, end)
    if let unit = DurationUnit(word: letters) {
      let isWhole = !number.utf8.contains(0x2E) && !number.utf8.contains(0x5F)
      report(.durationUnit(span(start, end), letters, fix: isWhole ? number + unit.rawValue : nil))
      return append(isWhole ? .duration : .invalid, from: start, to: end)
    }
    if let last = letters.utf8.last, Self.isDigit(last), DurationUnit(byte: text[first]) != nil {
      report(.durationWithoutUnit(span(start, end)))
    } else {
      end = endOfName(from: end)
      report(.nameBeginsWithDigit(span(start, end), string(start, end)))
    }
    append(.invalid, from: start, to: end)
  }
}

/// `30m` within `1h30m`, by its place.
private struct DurationPart {
  let start: Int
  let end: Int
  let unit: DurationUnit
}
