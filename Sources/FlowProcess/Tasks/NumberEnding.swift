/// The whole number with which a text ends, as people write it: without zeros in front.
struct NumberEnding {
  let number: Int
  /// How many bytes it takes; what comes before may end in zeros.
  let length: Int

  /// - Parameter tail: the last eight bytes, the last of them highest; zero where there are fewer.
  ///   More digits than that belong to what comes before.
  @inline(__always)
  init?(tail: UInt64) {
    let digits = tail ^ 0x3030_3030_3030_3030
    // The highest bit of each byte that is no digit.
    let others =
      (((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | digits)
      & 0x8080_8080_8080_8080
    let count = others.leadingZeroBitCount >> 3
    if count == 0 { return nil }
    let kept = digits & (~0 << UInt64(truncatingIfNeeded: 64 &- count &* 8))
    length = kept == 0 ? 1 : 8 &- kept.trailingZeroBitCount >> 3
    // Two neighbours at a time become one: tens, then hundreds, then tens of thousands.
    let pairs = (kept &* 10) &+ (kept >> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs >> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    number = Int(truncatingIfNeeded: (low &+ high) >> 32)
  }
}
