/// Bytes of git as text.
///
/// Git keeps names of files and people as bytes. What is no UTF-8 is shown as `\xE9`, so that two
/// names that differ stay two, and a backslash before it cannot be told from one in the name.
public enum GitText {
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = lengths(first)
      let piece = rest.prefix(length)
      if piece.count == length, let good = String(validating: piece, as: UTF8.self) {
        text += good
        rest = rest.dropFirst(length)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        text += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// How many bytes a character has that begins with one.
  private static func lengths(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether it is the full name of an object: 40 or 64 hexadecimal digits.
  public static func isID(_ text: some StringProtocol) -> Bool {
    let count = text.utf8.count
    return (count == 40 || count == 64)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
