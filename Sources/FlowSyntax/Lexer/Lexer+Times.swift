import FlowSource

/// Dates and instants.
extension Lexer {
  /// Reads `2026-11-20` or `2026-11-20T10:00Z`; gives false when the digits begin something else.
  mutating func readTime(yearEnd: Int) -> Bool {
    let start = position
    var end = yearEnd
    var widths: [Int] = []
    while widths.count < 2, text[end] == 0x2D, Self.isDigit(text[end + 1]) {
      let digits = end + 1
      end = digits
      while Self.isDigit(text[end]) { end += 1 }
      widths.append(end - digits)
    }
    guard widths.count == 2, widths.allSatisfy({ $0 <= 2 }) else { return false }
    if widths != [2, 2] {
      let next = text[end]
      guard namePartLength(at: end) == 0, next != 0x2D else { return false }
      report(.shortDate(span(start, end), fix: paddedDate(start, end)))
      append(.time, from: start, to: end)
      return true
    }
    if text[end] == 0x54 {
      end = readClock(from: end + 1, start: start)
    } else if namePartLength(at: end) > 0 {
      end = endOfName(from: end)
      report(.malformedTime(span(start, end)))
    } else if TimeReading(text, start, end) == nil {
      report(.impossibleTime(span(start, end), string(start, end)))
    }
    append(.time, from: start, to: end)
    return true
  }

  /// Reads `10:00Z` behind the `T`, and gives the offset behind it.
  private mutating func readClock(from first: Int, start: Int) -> Int {
    func pair(_ offset: Int) -> Bool {
      Self.isDigit(text[offset]) && Self.isDigit(text[offset + 1])
        && !Self.isDigit(text[offset + 2])
    }
    var end = first
    var isWellFormed = pair(end) && text[end + 2] == 0x3A && pair(end + 3)
    if isWellFormed {
      end += 5
      if text[end] == 0x3A {
        isWellFormed = pair(end + 1)
        end += isWellFormed ? 3 : 1
      }
    }
    if isWellFormed {
      switch text[end] {
      case 0x5A:
        end += 1
      case 0x2B, 0x2D:
        isWellFormed = pair(end + 1) && text[end + 3] == 0x3A && pair(end + 4)
        end += isWellFormed ? 6 : 1
      default:
        if namePartLength(at: end) == 0, text[end] != 0x3A, text[end] != 0x2E {
          report(.timeWithoutZone(span(start, end)))
          return end
        }
        isWellFormed = false
      }
    }
    while namePartLength(at: end) > 0 || text[end] == 0x3A {
      isWellFormed = false
      end += max(1, namePartLength(at: end))
    }
    if !isWellFormed {
      report(.malformedTime(span(start, end)))
    } else if TimeReading(text, start, end) == nil {
      report(.impossibleTime(span(start, end), string(start, end)))
    }
    return end
  }

  /// `2026-01-05` for `2026-1-5`.
  private func paddedDate(_ start: Int, _ end: Int) -> String {
    string(start, end).split(separator: "-").map { $0.count == 1 ? "0" + $0 : String($0) }
      .joined(separator: "-")
  }
}
