import CScan

/// Members that nobody asked for are passed over, in so far as they are what JSON allows.
extension TaskLineParser {
  static func skipValue(_ at: inout Bytes, _ end: Bytes, _ depth: Int) -> Bool {
    guard depth < deepest else { return false }
    switch at.pointee {
    case UInt8(ascii: "\""): return skipText(&at, end)
    case UInt8(ascii: "n"): return takeWord(&at, "null")
    case UInt8(ascii: "t"): return takeWord(&at, "true")
    case UInt8(ascii: "f"): return takeWord(&at, "false")
    case UInt8(ascii: "["):
      at += 1
      skipSpace(&at)
      if take(&at, "]") { return true }
      while true {
        guard skipValue(&at, end, depth + 1) else { return false }
        skipSpace(&at)
        if take(&at, ",") {
          skipSpace(&at)
        } else {
          return take(&at, "]")
        }
      }
    case UInt8(ascii: "{"):
      at += 1
      skipSpace(&at)
      if take(&at, "}") { return true }
      while true {
        guard text(&at, end) != nil else { return false }
        skipSpace(&at)
        guard take(&at, ":") else { return false }
        skipSpace(&at)
        guard skipValue(&at, end, depth + 1) else { return false }
        skipSpace(&at)
        if take(&at, ",") {
          skipSpace(&at)
        } else {
          return take(&at, "}")
        }
      }
    default: return number(&at) != nil
    }
  }

  /// A text, escapes and all: descriptions are full of them.
  private static func skipText(_ at: inout Bytes, _ end: Bytes) -> Bool {
    guard take(&at, "\"") else { return false }
    while true {
      at = flow_json_text_end(at)
      if at.pointee >= 0x80, !skipForeign(&at, end) { return false }
      if take(&at, "\"") { return true }
      guard take(&at, "\\"), skipEscape(&at) else { return false }
    }
  }

  /// What stands behind a backslash.
  private static func skipEscape(_ at: inout Bytes) -> Bool {
    if take(&at, "u") {
      guard let unit = hexadecimal(&at) else { return false }
      if unit & 0xF800 != 0xD800 { return true }
      // One half of a character wants the other.
      guard unit & 0xFC00 == 0xD800, take(&at, "\\"), take(&at, "u"), let other = hexadecimal(&at)
      else { return false }
      return other & 0xFC00 == 0xDC00
    }
    switch at.pointee {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
      return true
    default: return false
    }
  }

  private static func hexadecimal(_ at: inout Bytes) -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = at.pointee
      if byte &- 0x30 < 10 {
        unit = unit << 4 | UInt16(byte & 0x0F)
      } else if (byte | 0x20) &- 0x61 < 6 {
        unit = unit << 4 | UInt16((byte | 0x20) - 0x61 + 10)
      } else {
        return nil
      }
      at += 1
    }
    return unit
  }
}
