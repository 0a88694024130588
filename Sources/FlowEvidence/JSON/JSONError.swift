/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What was expected and what was found, without an ending.
  public let message: String
  /// The place in bytes from the beginning, counting a byte-order mark.
  public let offset: Int
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in characters.
  public let column: Int

  init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.message = message
    self.offset = offset
    (line, column) = Self.position(of: offset, in: bytes)
  }

  /// The line and column of a byte; a line ends with LF, CR or CR LF.
  static func position(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (line: Int, column: Int) {
    let mark = bytes.starts(with: JSONParser.byteOrderMark) ? 3 : 0
    var line = 1
    var column = 1
    for at in min(mark, offset)..<offset {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D {
        // The LF of a CR LF belongs to the line that the CR has already ended.
        if byte == 0x0D || at == 0 || bytes[at - 1] != 0x0D { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension JSONError: CustomStringConvertible {
  /// `line 3, column 5: expected a value, found ']'`
  public var description: String { "line \(line), column \(column): \(message)" }
}
