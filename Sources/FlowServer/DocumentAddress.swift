/// The addresses of files as editors write them: `file:///home/dana/a%20b.flow`.
enum DocumentAddress {
  /// The path that an address means; of one that is no file, the address itself.
  static func path(_ address: String) -> String {
    guard address.hasPrefix("file://") else { return address }
    let rest = address.utf8.dropFirst(7).drop { $0 != UInt8(ascii: "/") }
    var bytes: [UInt8] = []
    var at = rest.startIndex
    while at < rest.endIndex {
      let byte = rest[at]
      rest.formIndex(after: &at)
      guard byte == UInt8(ascii: "%"),
        let end = rest.index(at, offsetBy: 2, limitedBy: rest.endIndex),
        let code = UInt8(String(decoding: rest[at..<end], as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(code)
      at = end
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address of a path.
  static func address(_ path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    var text = "file://"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
