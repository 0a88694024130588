/// Spells the characters that may not stand in a JSON text as they are.
///
/// Besides those that JSON forbids these are U+2028 and U+2029, which end a line in JavaScript, and
/// the controls from U+0080 to U+009F, which some terminals obey.
enum JSONEscape {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { characters in
      var start = 0
      var at = 0
      while at < characters.count {
        let (length, code) = escaped(in: characters, at: at)
        if length == 0 {
          at += 1
          continue
        }
        bytes.append(contentsOf: characters[start..<at])
        append(code, to: &bytes)
        at += length
        start = at
      }
      bytes.append(contentsOf: characters[start...])
    }
  }

  /// The length and code of a character here that needs an escape; the length is 0 for others.
  private static func escaped(
    in bytes: UnsafeBufferPointer<UInt8>, at: Int
  ) -> (length: Int, code: UInt16) {
    switch bytes[at] {
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): return (1, UInt16(bytes[at]))
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] < 0xA0: return (2, UInt16(bytes[at + 1]))
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8:
      return (3, 0x2000 | UInt16(bytes[at + 2] & 0x3F))
    default: return (0, 0)
    }
  }

  private static func append(_ code: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch code {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: code))
    default:
      let digits = String(code, radix: 16)
      bytes += "u".utf8
      bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
      bytes += digits.utf8
    }
  }
}
