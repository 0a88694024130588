import FlowSource

/// What literals are worth.
extension TreeReader {
  /// The value of `1_000.5` or `90%`.
  mutating func numberValue(_ token: Token) -> Double {
    var whole: UInt64 = 0
    var place = Int(token.start)
    let end = Int(token.end)
    while place < end, place < Int(token.start) + 18, bytes[place] &- 0x30 < 10 {
      whole = whole * 10 + UInt64(bytes[place] - 0x30)
      place += 1
    }
    if place == end || (place == end - 1 && bytes[place] == 0x25), whole < 1 << 53 {
      return Double(whole)
    }
    let digits = String(
      decoding: bytes[Int(token.start)..<end].filter { $0 != 0x5F && $0 != 0x25 },
      as: UTF8.self)
    guard let value = Double(digits), value.isFinite else {
      report(.numberTooLarge(span(of: token)))
      return 0
    }
    return value
  }

  /// The seconds in `1h30m`; what the lexer has refused is worth nothing.
  mutating func durationValue(_ token: Token) -> Double {
    var total = 0.0
    var count = 0.0
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      if byte &- 0x30 < 10 {
        count = count * 10 + Double(byte - 0x30)
      } else if let unit = DurationUnit(byte: byte) {
        total += count * unit.seconds
        count = 0
      }
    }
    guard total.isFinite else {
      report(.numberTooLarge(span(of: token)))
      return 0
    }
    return total
  }

  /// The instant of `2026-11-20T10:00Z`; what the lexer has refused is 1970.
  func timeValue(_ token: Token) -> Double {
    // Behind the text stands a byte that is no digit, or nothing: a copy with an end is safe.
    var text = Array(bytes[Int(token.start)..<Int(token.end)])
    text.append(0)
    let seconds = text.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { TimeReading($0, 0, buffer.count - 1)?.seconds }
    }
    return Double(seconds ?? 0)
  }

  /// The text of a token that holds a whole text.
  func decode(_ token: Token) -> String {
    let (start, end) = (Int(token.start), Int(token.end))
    if bytes[start] == 0x22, !isMultiline(token) {
      let inner = UnsafeBufferPointer(rebasing: bytes[start + 1..<end - 1])
      if !inner.contains(0x5C) { return String(decoding: inner, as: UTF8.self) }
    }
    return decode([token]).first ?? ""
  }

  /// The fixed parts of a text, escapes read and indentation taken away.
  func decode(_ segments: [Token]) -> [String] {
    guard let first = segments.first, let last = segments.last else { return [] }
    let multiline = isMultiline(first)
    let layout =
      multiline
      ? TextLayout(bytes, closingEnd: Int(last.end)) : TextLayout(bytes, singleLine: ())
    return segments.map { segment in
      let isFirst = segment == first
      let isLast = segment == last
      var (start, end) = (Int(segment.start), Int(segment.end))
      let quote = multiline ? 3 : 1
      start += isFirst ? openingLength(start, quote) : 1
      end -= isLast ? closingLength(end, quote) : 1
      return layout.decode(max(start, 0)..<max(start, end), isFirst: isFirst, isLast: isLast)
    }
  }

  private func isMultiline(_ token: Token) -> Bool {
    let start = Int(token.start)
    return token.end - token.start >= 4 && bytes[start] == 0x22 && bytes[start + 1] == 0x22
      && bytes[start + 2] == 0x22
  }

  /// How long the opening quote is; quotes from other alphabets have been reported, and are read.
  private func openingLength(_ start: Int, _ quote: Int) -> Int {
    switch bytes[start] {
    case 0xC2: 2
    case 0xE2: 3
    default: quote
    }
  }

  private func closingLength(_ end: Int, _ quote: Int) -> Int {
    guard bytes[end - 1] >= 0x80 else { return quote }
    return bytes[end - 2] == 0xC2 ? 2 : 3
  }
}
