import FlowValues

extension JSONParser {
  /// `-12.5e3`
  mutating func number() throws(JSONError) -> Double {
    let start = at
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var digits: UInt64 = 0
    while byte &- 0x30 < 10 {
      digits = digits &* 10 &+ UInt64(bytes[at] & 0x0F)
      at += 1
    }
    // 18 digits always fit; what has more goes the long way.
    var length = at - first
    guard length > 0 else { throw noDigits(numberAt: start) }
    if length > 1, bytes[first] == 0x30 { throw leadingZero(at: first) }
    var exponent = 0
    if byte == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      while byte &- 0x30 < 10 {
        digits = digits &* 10 &+ UInt64(bytes[at] & 0x0F)
        at += 1
      }
      guard at > fraction else { throw noDecimals() }
      exponent = fraction - at
      length -= exponent
    }
    if byte | 0x20 == UInt8(ascii: "e") { exponent += try self.exponent() }
    if length <= 18, let number = NumberFormat.exact(digits: digits, exponent: exponent) {
      return isNegative ? -number : number
    }
    let written = UnsafeBufferPointer(rebasing: bytes[start..<at])
    guard let number = Double(String(decoding: written, as: UTF8.self)), number.isFinite else {
      throw tooLarge(numberAt: start)
    }
    return number
  }

  /// `e-7`; beyond the thousands the size no longer matters.
  private mutating func exponent() throws(JSONError) -> Int {
    at += 1
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { at += 1 }
    guard byte &- 0x30 < 10 else { throw noExponent() }
    var value = 0
    while byte &- 0x30 < 10 {
      value = min(value * 10 + Int(bytes[at] & 0x0F), 1_000_000_000)
      at += 1
    }
    return isNegative ? -value : value
  }
}
