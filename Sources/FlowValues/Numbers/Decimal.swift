/// A number as its decimal digits and the place of the point, for laying it out as text.
struct Decimal {
  private var isNegative: Bool
  /// The significant digits, without zeros at either end.
  private var digits: [UInt8] = []
  /// The number of digits before the point; 0 and below when zeros follow the point.
  private var point = 0

  /// The fewest digits that still tell a number from its neighbours.
  ///
  /// - Requires: The number is finite and not zero.
  init(shortest value: Double) {
    isNegative = value < 0
    var exponent = 0
    var hasPoint = false
    let text = value.magnitude.description.utf8
    for (place, byte) in zip(0..., text) {
      if isDigit(byte) {
        if !hasPoint { point += 1 }
        digits.append(byte)
      } else if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        exponent = Int(String(text.dropFirst(place + 1)) ?? "") ?? 0
        break
      }
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0x30 { digits.removeLast() }
  }

  /// The digits with a point among them, or with an exponent when they lie far from it.
  var text: String {
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point > 21 || point < -5 {
      bytes += digits.prefix(1)
      if digits.count > 1 { bytes += [UInt8(ascii: ".")] + digits.dropFirst() }
      bytes += (point > 0 ? "e+" : "e-").utf8
      bytes += String((point - 1).magnitude).utf8
    } else if point <= 0 {
      bytes += "0.".utf8
      bytes += [UInt8](repeating: 0x30, count: -point) + digits
    } else {
      bytes += digits.prefix(point)
      bytes += [UInt8](repeating: 0x30, count: max(0, point - digits.count))
      if digits.count > point { bytes += [UInt8(ascii: ".")] + digits.dropFirst(point) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
