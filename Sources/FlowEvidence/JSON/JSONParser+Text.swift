extension JSONParser {
  /// `"…"`
  mutating func text() throws(JSONError) -> String {
    let start = at + 1
    let (end, isASCII) = endOfRun(from: start)
    guard end < bytes.count else { throw endless(textAt: at) }
    if !isASCII { try requireUTF8(from: start, to: end) }
    guard bytes[end] == UInt8(ascii: "\"") else {
      return try textWithEscapes(start: start, end: end)
    }
    at = end + 1
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The rest of a text whose first run of plain characters has been found.
  private mutating func textWithEscapes(start: Int, end: Int) throws(JSONError) -> String {
    let opening = at
    var decoded = Array(bytes[start..<end])
    at = end
    while true {
      guard at < bytes.count else { throw endless(textAt: opening) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &decoded, textAt: opening)
      default:
        throw control()
      }
      let start = at
      let (end, isASCII) = endOfRun(from: start)
      if !isASCII { try requireUTF8(from: start, to: end) }
      decoded += bytes[start..<end]
      at = end
    }
  }

  /// Where a run of plain characters ends: at a quote, a backslash, a control character or the end.
  ///
  /// Eight bytes are looked at together. Subtracting 1 from every byte borrows out of those that
  /// are 0, and so marks bytes that equal one value once that value is taken away with `^`; a
  /// borrow
  /// can only mislead above the first true mark, and the first is all that counts.
  private func endOfRun(from start: Int) -> (end: Int, isASCII: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var seen: UInt64 = 0
    var at = start
    while at &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let stops =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- ones &* 0x20) & ~word) & highs
      if stops != 0 {
        let length = stops.trailingZeroBitCount >> 3
        seen |= word & ~(~0 << UInt64(length * 8))
        return (at &+ length, seen & highs == 0)
      }
      seen |= word
      at &+= 8
    }
    while at < raw.count {
      let byte = raw[at]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      seen |= UInt64(byte)
      at &+= 1
    }
    return (at, seen & highs == 0)
  }

  /// `\n`, `\"`, `\u00E9`, `\uD83D\uDE00` …
  private mutating func escape(into decoded: inout [UInt8], textAt: Int) throws(JSONError) {
    let start = at
    at += 1
    guard at < bytes.count else { throw endless(textAt: textAt) }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(escapeAt: start)
      var code = UInt32(unit)
      if unit & 0xFC00 == 0xD800, bytes[at...].starts(with: [0x5C, 0x75]) {
        let secondStart = at
        at += 2
        let second = try hexadecimal(escapeAt: secondStart)
        guard second & 0xFC00 == 0xDC00 else { throw halfPair(unit, at: start) }
        code = 0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(second & 0x3FF)
      }
      guard let scalar = Unicode.Scalar(code) else { throw halfPair(unit, at: start) }
      decoded += String(scalar).utf8
    default: throw unknownEscape(at: start)
    }
  }

  private mutating func hexadecimal(escapeAt start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      switch byte {
      case let digit where digit &- 0x30 < 10: unit = unit << 4 | UInt16(digit & 0x0F)
      case let letter where (letter | 0x20) &- 0x61 < 6:
        unit = unit << 4 | UInt16((letter | 0x20) - 0x61 + 10)
      default: throw fewDigits(escapeAt: start)
      }
      at += 1
    }
    return unit
  }

  private func requireUTF8(from start: Int, to end: Int) throws(JSONError) {
    let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if let bad = UTF8Check.firstInvalid(in: run) { throw notUTF8(at: start + bad) }
  }
}
