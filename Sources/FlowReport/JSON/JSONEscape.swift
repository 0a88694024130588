/// Spells the characters that may not stand in a JSON text as they are.
///
/// Besides those that JSON forbids these are U+2028 and U+2029, which end a line in JavaScript, the
/// controls from U+0080 to U+009F, which some terminals obey, the marks that turn the direction of
/// writing or cannot be seen, and a `#` before another, because `##[` begins a command in the log
/// of GitHub Actions. Whoever reads the JSON gets the very text.
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
  ) -> (length: Int, code: UInt32) {
    func byte(_ offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }
    switch bytes[at] {
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return (1, UInt32(bytes[at]))
    case UInt8(ascii: "#"):
      // Between the characters of a command something may stand that cannot be seen.
      return byte(1) == UInt8(ascii: "#") || byte(1) >= 0x80 ? (1, 0x23) : (0, 0)
    case 0xC2 where byte(1) < 0xA0 && byte(1) >= 0x80: return (2, UInt32(byte(1)))
    case 0xD8 where byte(1) == 0x9C: return (2, 0x061C)
    case 0xE2, 0xEF:
      let code =
        UInt32(bytes[at] & 0xF) << 12 | UInt32(byte(1) & 0x3F) << 6 | UInt32(byte(2) & 0x3F)
      switch code {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
        0xFFFE...0xFFFF:
        return (3, code)
      default: return (0, 0)
      }
    case 0xF3 where byte(1) == 0xA0 && byte(2) & 0xFE == 0x80:
      return (4, 0xE0000 | UInt32(byte(2) & 1) << 6 | UInt32(byte(3) & 0x3F))
    default: return (0, 0)
    }
  }

  private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    if code > 0xFFFF {
      append(0xD800 + ((code - 0x10000) >> 10), to: &bytes)
      append(0xDC00 + ((code - 0x10000) & 0x3FF), to: &bytes)
      return
    }
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
