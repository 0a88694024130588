/// A comment, from its `#` to the end of its line.
public struct Comment: Hashable, Sendable {
  public let start: UInt32
  public let end: UInt32
  /// Whether nothing but white space stands before it on its line.
  public let ownsLine: Bool
  /// Whether it begins with `##` and so documents the declaration under it.
  public let isDocumentation: Bool

  public init(start: UInt32, end: UInt32, ownsLine: Bool, isDocumentation: Bool) {
    self.start = start
    self.end = end
    self.ownsLine = ownsLine
    self.isDocumentation = isDocumentation
  }
}
