/// One text that Flow reads: its name as a person knows it, and its bytes.
///
/// INVARIANT: `bytes` are as they stand on disk; nothing is normalised, so offsets are true.
public final class SourceFile: Sendable {
  /// The place of this file among the files of a program.
  public let id: FileID
  /// The path as the person wrote it, for messages.
  public let path: String
  public let bytes: [UInt8]
  private let index: LineIndex

  public init(id: FileID = FileID(0), path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.index = LineIndex(bytes)
  }

  public convenience init(id: FileID = FileID(0), path: String, text: String) {
    self.init(id: id, path: path, bytes: Array(text.utf8))
  }

  /// The number of lines, counting a last one without an ending.
  public var lineCount: Int { index.starts.count }

  /// The line and column of a byte offset, both from 1; columns count characters.
  public func position(at offset: Int) -> Position {
    let clamped = min(max(offset, 0), bytes.count)
    let line = index.line(at: clamped)
    let start = index.starts[line]
    let column = bytes[start..<clamped].reduce(into: 1) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return Position(line: line + 1, column: column)
  }

  /// The text of a line (from 1) without its ending; empty past the end.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= index.starts.count else { return "" }
    let start = index.starts[number - 1]
    var end = number < index.starts.count ? index.starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The byte offset at which a line (from 1) begins.
  public func offset(ofLine number: Int) -> Int {
    index.starts[min(max(number, 1), index.starts.count) - 1]
  }

  /// The text under a span.
  public func text(_ span: Span) -> String {
    let start = min(Int(span.start), bytes.count)
    let end = min(max(Int(span.end), start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
