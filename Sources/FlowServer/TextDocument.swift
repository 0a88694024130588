import FlowSource

/// A text that an editor holds, with places as editors count them: lines from 0, columns in UTF-16.
struct TextDocument {
  let address: String
  let path: String
  private(set) var version: Int
  private(set) var source: SourceFile

  init(address: String, path: String, version: Int, text: String) {
    self.address = address
    self.path = path
    self.version = version
    source = SourceFile(path: path, text: text)
  }

  /// A place as an editor counts it.
  struct Place: Hashable {
    var line: Int
    /// In units of UTF-16.
    var column: Int
  }

  /// Replaces a stretch of the text, or all of it.
  mutating func change(_ range: (start: Place, end: Place)?, to text: String, version: Int) {
    self.version = version
    guard let range else {
      source = SourceFile(path: path, text: text)
      return
    }
    let start = source.offset(of: range.start)
    let end = max(start, source.offset(of: range.end))
    let bytes = source.bytes[..<start] + Array(text.utf8) + source.bytes[end...]
    source = SourceFile(path: path, bytes: Array(bytes))
  }
}

extension SourceFile {
  /// The offset in bytes of a place as an editor counts it; beyond the end of a line or of the text
  /// that end is meant.
  func offset(of place: TextDocument.Place) -> Int {
    if place.line < 0 { return 0 }
    guard place.line < lineCount else { return bytes.count }
    var at = offset(ofLine: place.line + 1)
    var units = 0
    while at < bytes.count, units < place.column, bytes[at] != 0x0A, bytes[at] != 0x0D {
      let (length, width) = Self.measure(bytes[at])
      // Half of a pair is no place: the beginning of the whole is meant.
      if units + width > place.column { break }
      at = min(bytes.count, at + length)
      units += width
    }
    return at
  }

  /// The place of an offset, as an editor counts it.
  func place(of offset: Int) -> TextDocument.Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = position(at: offset).line
    var at = self.offset(ofLine: line)
    var units = 0
    while at < offset {
      let (length, width) = Self.measure(bytes[at])
      at += length
      units += width
    }
    return TextDocument.Place(line: line - 1, column: units)
  }

  /// How many bytes a character takes that begins so, and how many units of UTF-16.
  private static func measure(_ byte: UInt8) -> (length: Int, width: Int) {
    switch byte {
    case 0xF0...: (4, 2)
    case 0xE0...: (3, 1)
    case 0xC0...: (2, 1)
    default: (1, 1)
    }
  }
}
