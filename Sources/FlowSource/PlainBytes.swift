/// Runs of bytes that need no closer look, eight bytes at a time.
public enum PlainBytes {
  /// How many bytes from an offset on are neither control characters nor beyond ASCII.
  @inlinable
  public static func length(of bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    run(bytes, offset) { word in
      // Adding one sets the high bit of 0x7F, the one control character that is not small.
      small(word) | (word | (word &+ ones)) & high
    }
  }

  /// How many bytes from an offset on are no small control characters, as line ends are.
  @inlinable
  public static func lengthToControl(
    in bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Int {
    run(bytes, offset, small)
  }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// The high bit of each byte below 0x20; what stands above the first of them may be wrong.
  @inlinable
  @inline(__always)
  static func small(_ word: UInt64) -> UInt64 { (word &- ones &* 0x20) & ~word & high }

  /// - Parameter marked: sets the high bit of the first byte of a word that ends the run.
  @inlinable
  @inline(__always)
  static func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ marked: (UInt64) -> UInt64
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var at = offset
    while at + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let mark = marked(UInt64(littleEndian: word))
      if mark != 0 { return at + mark.trailingZeroBitCount / 8 - offset }
      at += 8
    }
    // The last few have zeros behind them, which end any run.
    var word: UInt64 = 0
    for place in 0..<(bytes.count - at) { word |= UInt64(base[at + place]) << UInt64(place * 8) }
    return at + marked(word).trailingZeroBitCount / 8 - offset
  }
}
