import FlowSyntax

/// A token as the grammar sees it: its kind and the word that it spells, without a place.
public struct SentenceToken: Hashable, Sendable {
  public let kind: TokenKind
  public let word: Word

  public init(_ kind: TokenKind, word: Word = .ordinary) {
    self.kind = kind
    self.word = word
  }

  public init(_ token: Token) {
    self.init(token.kind, word: token.kind == .name ? token.word : .ordinary)
  }
}
