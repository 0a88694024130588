/// A set of small numbers, one bit for each.
struct BitRow {
  private var words: [UInt64]

  /// Room for the numbers below a count.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: count / 64 + 1)
  }

  subscript(number: Int) -> Bool {
    words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
  }
}
