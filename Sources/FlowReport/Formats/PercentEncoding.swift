/// Spells paths as parts of URIs.
enum PercentEncoding {
  /// A path as a relative reference; an absolute one as a `file` URI.
  static func uri(ofPath path: String) -> String {
    path.hasPrefix("/") ? "file://" + encoded(path) : encoded(path)
  }

  /// What RFC 3986 lets stand in a path without a meaning of its own, and the slash.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
