/// A text of at most sixteen bytes as two words and its length, which are the same for no other.
public struct ShortText: Equatable {
  public static let longest = 16

  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  @usableFromInline var length: UInt32 = .max

  /// No text.
  @inlinable
  public init() {}

  @inlinable
  @inline(__always)
  public init(_ text: UnsafePointer<UInt8>, _ count: Int) {
    length = UInt32(truncatingIfNeeded: count)
    if count <= 8 {
      low = Self.word(text, count)
    } else {
      low = UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
      high = UnsafeRawPointer(text).loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
  }

  @inlinable
  @inline(__always)
  public static func == (a: ShortText, b: ShortText) -> Bool {
    (a.low ^ b.low) | (a.high ^ b.high) | UInt64(a.length ^ b.length) == 0
  }

  /// One of so many places, a power of two: the same for the same text.
  @inlinable
  @inline(__always)
  public func place(of count: Int) -> Int {
    let mixed = (low ^ (high &* 31) &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (count &- 1)
  }

  /// Up to eight bytes, the first of them lowest, and zeros behind them.
  @inlinable
  @inline(__always)
  public static func word(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(text)
    if count == 8 { return raw.loadUnaligned(as: UInt64.self) }
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return low | high << UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    if count == 0 { return 0 }
    let (middle, last) = (count >> 1, count &- 1)
    return UInt64(text[0]) | UInt64(text[middle]) << UInt64(truncatingIfNeeded: middle &* 8)
      | UInt64(text[last]) << UInt64(truncatingIfNeeded: last &* 8)
  }

  /// The first eight bytes and the last eight, of which the last is highest; where there are fewer,
  /// zeros stand behind these and before those.
  @inlinable
  @inline(__always)
  public static func ends(
    _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> (head: UInt64, tail: UInt64) {
    let raw = UnsafeRawPointer(text)
    if count >= 8 {
      return (
        raw.loadUnaligned(as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      )
    }
    if count == 0 { return (0, 0) }
    let head = word(text, count)
    return (head, head << UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }
}
