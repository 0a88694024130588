import CDigest

/// The secure hash of FIPS 180-4 with 256 bits, fed piece by piece.
///
/// Written by hand because neither the standard library nor the C library has one that can be
/// linked without more; its tests hold it to the published vectors. Where the processor has
/// instructions for it they do the work.
public struct SHA256: Sendable {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  /// What did not fill a block yet, `length % 64` bytes of it.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var length = 0

  /// Whether the processor's instructions are used; a test compares both ways.
  private let isFast: Bool

  /// Whether the processor has instructions for it, so that a digest takes no time to speak of.
  public static let isFast = flow_has_sha256() != 0

  public init() { isFast = Self.isFast }

  init(fast isFast: Bool) { self.isFast = isFast && Self.isFast }

  /// The hash of bytes as 64 hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBufferPointer { hash.update($0) }
    return hash.finish()
  }

  /// The hash of bytes as reports, facts and the outbox name it: `sha256:…`.
  public static func digest(of bytes: [UInt8]) -> String { named(hexadecimal(of: bytes)) }

  /// A hash with the name of what made it.
  public static func named(_ hexadecimal: String) -> String { "sha256:" + hexadecimal }

  /// Takes the next piece.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var at = 0
    var filled = length & 63
    length &+= bytes.count
    if filled > 0 {
      while filled < 64 {
        guard at < bytes.count else { return }
        pending[filled] = start[at]
        filled += 1
        at += 1
      }
      compressPending()
    }
    let blocks = (bytes.count - at) / 64
    if blocks > 0 { compress(start + at, blocks) }
    at += blocks * 64
    for place in 0..<bytes.count - at { pending[place] = start[at + place] }
  }

  /// The hash of all that was fed, as 64 hexadecimal digits.
  public consuming func finish() -> String {
    let words = digest()
    return String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<64 {
        let digit = UInt8(words[place >> 3] >> UInt32((7 - place & 7) << 2) & 0x0F)
        text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 64
    }
  }

  /// The hash of all that was fed, as words of which the first holds the first four bytes.
  public consuming func digest() -> SIMD8<UInt32> {
    let bits = UInt64(truncatingIfNeeded: length) &* 8
    var filled = length & 63
    pending[filled] = 0x80
    filled += 1
    if filled > 56 {
      while filled < 64 {
        pending[filled] = 0
        filled += 1
      }
      compressPending()
      filled = 0
    }
    while filled < 56 {
      pending[filled] = 0
      filled += 1
    }
    for place in 0..<8 {
      pending[56 + place] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - place * 8))
    }
    compressPending()
    return state
  }

  private mutating func compressPending() {
    let block = pending
    withUnsafeBytes(of: block) { bytes in
      if let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) {
        compress(start, 1)
      }
    }
  }

  /// - Requires: so many blocks from `start` on.
  private mutating func compress(_ start: UnsafePointer<UInt8>, _ count: Int) {
    guard isFast else {
      for block in 0..<count { Self.compress(&state, start + block * 64) }
      return
    }
    Self.constants.withUnsafeBufferPointer { constants in
      withUnsafeMutableBytes(of: &state) { state in
        flow_sha256(
          state.baseAddress?.assumingMemoryBound(to: UInt32.self), start, count,
          constants.baseAddress)
      }
    }
  }

  /// Eight rounds are written out at a time, each with its words in other places, because moving
  /// eight words along after each round would cost as much as the round.
  ///
  /// - Requires: 64 bytes from `block` on.
  private static func compress(_ state: inout SIMD8<UInt32>, _ block: UnsafePointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      guard let w = schedule.baseAddress else { return }
      for i in 0..<16 {
        let word = UnsafeRawPointer(block).loadUnaligned(fromByteOffset: i &* 4, as: UInt32.self)
        w[i] = UInt32(bigEndian: word)
      }
      for i in 16..<64 {
        let (early, late) = (w[i &- 15], w[i &- 2])
        let s0 = rotate(early, 7) ^ rotate(early, 18) ^ early &>> 3
        let s1 = rotate(late, 17) ^ rotate(late, 19) ^ late &>> 10
        w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      constants.withUnsafeBufferPointer { constants in
        guard let k = constants.baseAddress else { return }
        var i = 0
        while i < 64 {
          round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
          round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[i &+ 1])
          round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[i &+ 2])
          round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[i &+ 3])
          round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[i &+ 4])
          round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[i &+ 5])
          round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[i &+ 6])
          round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[i &+ 7])
          i &+= 8
        }
      }
      state &+= SIMD8(a, b, c, d, e, f, g, h)
    }
  }

  /// One round, after which `h` stands for `a`, and every other word for the one behind it.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let one = h &+ s1 &+ (g ^ e & (f ^ g)) &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= one
    h = one &+ s0 &+ (a & b | c & (a | b))
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
