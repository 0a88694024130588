/// Texts: `"…"`, `'…'`, and both of them over several lines.
extension TOMLParser {
  mutating func text() throws(ReadingError) -> String {
    let quote = byte
    if at + 2 < bytes.count, bytes[at + 1] == quote, bytes[at + 2] == quote {
      return try longText(quote)
    }
    return try shortText(quote)
  }

  /// A text as a key, which stands on its line.
  mutating func text(isKey: Void) throws(ReadingError) -> String { try shortText(byte) }

  private mutating func shortText(_ quote: UInt8) throws(ReadingError) -> String {
    let start = at
    at += 1
    var text: [UInt8] = []
    while true {
      guard at < bytes.count, byte != 0x0A, byte != 0x0D else {
        throw fault("this text has no closing quote", at: start)
      }
      if take(quote) { return String(decoding: text, as: UTF8.self) }
      try character(quote, into: &text)
    }
  }

  private mutating func longText(_ quote: UInt8) throws(ReadingError) -> String {
    let start = at
    at += 3
    if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
    _ = take(0x0A)
    var text: [UInt8] = []
    while at < bytes.count {
      let quotes = bytes[at...].prefix(5).prefix { $0 == quote }.count
      if quotes >= 3 {
        // Two more may stand at the end of the text itself.
        text += [UInt8](repeating: quote, count: quotes - 3)
        at += quotes
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x5C, quote == UInt8(ascii: "\""), skipsToNextLine() { continue }
      if byte == 0x0A || byte == 0x0D {
        text.append(byte)
        at += 1
      } else {
        try character(quote, into: &text)
      }
    }
    throw fault("this text has no closing quotes", at: start)
  }

  /// A backslash at the end of a line takes away all white space up to the next word.
  private mutating func skipsToNextLine() -> Bool {
    var place = at + 1
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D else { return false }
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    at = place
    return true
  }

  private mutating func character(
    _ quote: UInt8, into text: inout [UInt8]
  ) throws(ReadingError) {
    if byte == 0x5C, quote == UInt8(ascii: "\"") { return try escape(into: &text) }
    if byte < 0x20, byte != 0x09 { throw fault("a control character stands in a text") }
    text.append(byte)
    at += 1
  }

  private mutating func escape(into text: inout [UInt8]) throws(ReadingError) {
    let start = at
    at += 1
    let letter = byte
    at += 1
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), 0x5C: text.append(letter)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = letter == UInt8(ascii: "u") ? 4 : 8
      let digits = String(decoding: bytes[min(at, bytes.count)...].prefix(count), as: UTF8.self)
      guard digits.utf8.count == count, !digits.hasPrefix("+"), !digits.hasPrefix("-"),
        let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number)
      else { throw fault("this is no character", at: start) }
      at += count
      text += String(Character(scalar)).utf8
    default: throw fault("there is no such escape", at: start)
    }
  }
}
