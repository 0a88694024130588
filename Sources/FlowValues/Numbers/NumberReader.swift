/// Reads the literal form of a number.
enum NumberReader {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var digits: UInt64 = 0
    var count = 0
    var decimals = 0
    var hasPoint = false
    var lastWasDigit = false
    var end = bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "%") { end -= 1 }
    for at in 0..<end {
      let byte = bytes[at]
      if isDigit(byte) {
        // 19 digits always fit; what has more goes the long way.
        if count < 19 { digits = digits * 10 + UInt64(byte & 0x0F) }
        count += 1
        if hasPoint { decimals += 1 }
        lastWasDigit = true
        continue
      }
      guard lastWasDigit, at + 1 < end, isDigit(bytes[at + 1]) else { return nil }
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte != UInt8(ascii: "_") {
        return nil
      }
      lastWasDigit = false
    }
    guard lastWasDigit else { return nil }
    if count <= 19, let number = NumberFormat.exact(digits: digits, exponent: -decimals) {
      return number
    }
    let plain = bytes[..<end].filter { $0 != UInt8(ascii: "_") }
    guard let number = Double(String(decoding: plain, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }
}
