/// The bytes of the scalars in a set.
extension ScalarSet {
  /// Sequences of byte ranges that together match the UTF-8 of every scalar in the set, in order.
  ///
  /// Two sequences either begin with the same range or with ranges that share no byte. A text is
  /// known to be valid, so where a range reaches an end of what a number of bytes can encode, it
  /// is widened over what no text holds: that takes fewer sequences.
  var utf8Sequences: [[ByteRange]] {
    var sequences: [[ByteRange]] = []
    for range in ranges {
      for (width, known) in Self.widths.enumerated() where range.overlaps(known) {
        let part = range.clamped(to: known)
        let low = part.lowerBound == known.lowerBound ? 0 : part.lowerBound
        let high = part.upperBound == 0x10FFFF ? 0x1FFFFF : part.upperBound
        Self.split(width == 0 ? part.lowerBound : low, high, width, into: &sequences)
      }
    }
    return sequences
  }

  /// The scalars that have one byte, two, three and four.
  private static let widths: [ClosedRange<UInt32>] = [
    0...0x7F, 0x80...0x7FF, 0x800...0xFFFF, 0x10000...0x10FFFF,
  ]

  /// Splits a range until its first and last scalar differ in bytes that are followed by
  /// everything only, so that each byte can be checked without the others.
  private static func split(
    _ low: UInt32, _ high: UInt32, _ tail: Int, into sequences: inout [[ByteRange]]
  ) {
    for bytes in 0..<tail {
      let mask: UInt32 = 1 << (6 * (UInt32(bytes) + 1)) - 1
      if low & ~mask == high & ~mask { break }
      if low & mask != 0 {
        split(low, low | mask, tail, into: &sequences)
        return split((low | mask) + 1, high, tail, into: &sequences)
      }
      if high & mask != mask {
        split(low, (high & ~mask) - 1, tail, into: &sequences)
        return split(high & ~mask, high, tail, into: &sequences)
      }
    }
    let ends = zip(encode(low, tail), encode(high, tail))
    sequences.append(ends.map { ByteRange(low: $0, high: $1) })
  }

  /// The UTF-8 of a scalar, also of one that should have fewer bytes.
  private static func encode(_ value: UInt32, _ tail: Int) -> [UInt8] {
    let leads: [UInt32] = [0x00, 0xC0, 0xE0, 0xF0]
    var bytes = [UInt8(truncatingIfNeeded: leads[tail] | value >> (6 * UInt32(tail)))]
    for place in stride(from: tail - 1, through: 0, by: -1) {
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> (6 * UInt32(place)) & 0x3F)))
    }
    return bytes
  }
}
