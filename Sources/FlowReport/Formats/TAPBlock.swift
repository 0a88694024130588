/// The lines of one block of YAML; every text is quoted as in JSON, which YAML contains.
struct TAPBlock {
  private(set) var text = ""

  mutating func line(_ key: String, _ value: String, indent: Int = 2) {
    text += String(repeating: " ", count: indent) + "\(key): \(Self.quoted(value))\n"
  }

  mutating func line(_ key: String, _ value: Int, indent: Int = 2) {
    text += String(repeating: " ", count: indent) + "\(key): \(value)\n"
  }

  /// Lines as one text: the readers of some tools take no list whose elements hold a colon.
  mutating func line(_ key: String, lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "  \(key): \(Self.quoted(lines))\n"
  }

  mutating func head(_ key: String) { text += "  \(key):\n" }

  private static func quoted(_ lines: String...) -> String { quoted(lines) }

  private static func quoted(_ lines: [String]) -> String {
    var bytes: [UInt8] = [0x22]
    JSONEscape.append(lines.map(SafeText.escape).joined(separator: "\n"), to: &bytes)
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
