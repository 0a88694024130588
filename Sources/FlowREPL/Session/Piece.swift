import FlowSource

/// A stretch of a text that belongs to the session: a block that was typed, or a part of the file
/// that it began with.
struct Piece: Sendable {
  let source: SourceFile
  let range: Range<Int>

  var bytes: ArraySlice<UInt8> { source.bytes[range] }

  /// Whether nothing but white space and separators is left of it.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ";") } }

  /// The piece without a stretch: what stands before it, and what after.
  func cut(_ hole: Range<Int>) -> [Piece] {
    [range.lowerBound..<hole.lowerBound, hole.upperBound..<range.upperBound]
      .map { Piece(source: source, range: $0) }.filter { !$0.isBlank }
  }
}
