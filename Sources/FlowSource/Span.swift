/// A stretch of bytes in one file, its end not included.
public struct Span: Hashable, Sendable {
  public let file: FileID
  public let start: UInt32
  public let end: UInt32

  @inlinable
  public init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The smallest span that holds this one and another of the same file.
  @inlinable
  public func union(_ other: Span) -> Span {
    Span(file: file, start: min(start, other.start), end: max(end, other.end))
  }

  /// The empty span where this one begins.
  public var opening: Span { Span(file: file, start: start, end: start) }

  /// The empty span where this one ends.
  public var closing: Span { Span(file: file, start: end, end: end) }

  public var isEmpty: Bool { start == end }
}
