import CEditline

/// How many columns of a terminal a character takes, as the C library tells it.
enum TextWidth {
  /// Control characters, which nothing shows as they are, take the two columns of `^X`.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return 1 }
    if value < 0x20 || value == 0x7F { return 2 }
    let width = flow_character_width(wchar_t(bitPattern: value))
    return width < 0 ? 1 : Int(width)
  }

  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// The character as it is drawn: what would steer the terminal becomes visible.
  static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F: text.append(UInt8(value))
    case 0..<0x20:
      text.append(UInt8(ascii: "^"))
      text.append(UInt8(value) + 0x40)
    case 0x7F: text += "^?".utf8
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      if flow_character_width(wchar_t(bitPattern: value)) != 0 { text.append("\u{FFFD}") }
    default: text.append(scalar)
    }
  }
}
