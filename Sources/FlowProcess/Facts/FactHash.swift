/// The hash that chains a fact to the one before: 256 bits.
public struct FactHash: Hashable, Sendable {
  /// Eight words of 32 bits; the first holds the first eight hexadecimal digits.
  public let words: SIMD8<UInt32>

  /// The hash before the first fact: 64 zeros.
  public static let none = FactHash(words: .zero)

  public init(words: SIMD8<UInt32>) { self.words = words }

  /// Reads 64 hexadecimal digits; nothing for anything else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64 else { return nil }
    var words = SIMD8<UInt32>.zero
    for (place, byte) in zip(0..., text.utf8) {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte & 0x0F
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 0x57
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - 0x37
      default: return nil
      }
      words[place >> 3] = words[place >> 3] << 4 | UInt32(digit)
    }
    self.words = words
  }
}

extension FactHash: CustomStringConvertible {
  /// 64 hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { text in
      withHexadecimalDigits { _ = text.initialize(fromContentsOf: $0) }
      return 64
    }
  }

  /// Shows the 64 hexadecimal digits as bytes of ASCII.
  public func withHexadecimalDigits(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      for place in 0..<8 {
        var word = words[place]
        for digit in stride(from: place &* 8 &+ 7, through: place &* 8, by: -1) {
          let value = UInt8(truncatingIfNeeded: word & 0x0F)
          digits[digit] = value &+ (value < 10 ? 0x30 : 0x57)
          word &>>= 4
        }
      }
      body(UnsafeBufferPointer(digits))
    }
  }
}
