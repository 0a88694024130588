/// Finds what is not UTF-8: overlong forms, surrogates, and sequences cut short, among others.
enum UTF8Check {
  /// The offset of the first byte that belongs to no character.
  static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = characterLength(in: bytes, at: at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// The number of bytes of the character that begins here; 0 when none does.
  static func characterLength(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    // The ranges of the second byte are those of table 3-7 in the Unicode standard.
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
    for place in start + 2..<start + length where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
