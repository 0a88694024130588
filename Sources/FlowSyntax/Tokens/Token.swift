/// One word or mark of a text, by its place.
///
/// White space and comments are no tokens: they are what lies between two of them, so that tokens
/// and source together lose nothing.
public struct Token: Hashable, Sendable {
  public let kind: TokenKind
  /// For a name: the verb, noun or clause word that it spells, if any.
  public let word: Word
  /// Whether nothing, not even a space, stands before it.
  public let touchesPrevious: Bool
  public let start: UInt32
  public let end: UInt32

  @inlinable
  public init(
    _ kind: TokenKind, word: Word = .ordinary, touchesPrevious: Bool = false, start: UInt32,
    end: UInt32
  ) {
    self.kind = kind
    self.word = word
    self.touchesPrevious = touchesPrevious
    self.start = start
    self.end = end
  }
}
