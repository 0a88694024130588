/// Reads the escapes of a text, and takes away the indentation of one that spans lines.
struct TextLayout {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let spansLines: Bool
  /// The white space before the closing quotes, where nothing else stands before them.
  private let indentation: Range<Int>
  private let closesAlone: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, singleLine: Void) {
    self.bytes = bytes
    spansLines = false
    indentation = 0..<0
    closesAlone = false
  }

  /// - Requires: three quotes end at `closingEnd`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, closingEnd: Int) {
    self.bytes = bytes
    spansLines = true
    let quotes = closingEnd - 3
    var line = quotes
    while line > 0, bytes[line - 1] != 0x0A, bytes[line - 1] != 0x0D { line -= 1 }
    var end = line
    while end < quotes, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    closesAlone = end == quotes && line > 0
    indentation = closesAlone ? line..<end : line..<line
  }

  /// The text of one part; `isFirst` and `isLast` say whether the quotes stand around it.
  func decode(_ range: Range<Int>, isFirst: Bool, isLast: Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    var end = range.upperBound
    if spansLines, isFirst { place = skipFirstLine(place, end) }
    if spansLines, isLast, closesAlone { end = dropLastLine(place, end) }
    while place < end {
      let byte = bytes[place]
      if byte == 0x5C {
        place = appendEscape(at: place, end, to: &result)
      } else if spansLines, byte == 0x0A || byte == 0x0D {
        result.append(0x0A)
        place += byte == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
        place = skipIndentation(place, end)
      } else {
        result.append(byte)
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Passes over the rest of the line of the opening quotes, if it is blank.
  private func skipFirstLine(_ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place < end, bytes[place] == 0x0A || bytes[place] == 0x0D else { return start }
    place += bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
    return skipIndentation(place, end)
  }

  /// Passes over as much of the indentation as a line has.
  private func skipIndentation(_ start: Int, _ end: Int) -> Int {
    var place = start
    for byte in indentation where place < end {
      if bytes[place] != bytes[byte] { return place }
      place += 1
    }
    return place
  }

  /// Takes away the line end and white space before closing quotes that stand alone.
  private func dropLastLine(_ start: Int, _ end: Int) -> Int {
    var place = max(start, end - indentation.count)
    if place > start, bytes[place - 1] == 0x0A { place -= 1 }
    if place > start, bytes[place - 1] == 0x0D { place -= 1 }
    return place
  }

  private func appendEscape(at start: Int, _ end: Int, to result: inout [UInt8]) -> Int {
    guard start + 1 < end else { return start + 1 }
    switch bytes[start + 1] {
    case 0x6E: result.append(0x0A)
    case 0x74: result.append(0x09)
    case 0x75:
      var place = start + 3
      var value: UInt32 = 0
      while place < end, let digit = Lexer.hexValue(bytes[place]) {
        value = min(value << 4 | digit, 0xFF_FFFF)
        place += 1
      }
      if let scalar = Unicode.Scalar(value) { result += Array(String(scalar).utf8) }
      return min(place + 1, end)
    case let byte: result.append(byte)
    }
    return start + 2
  }
}
