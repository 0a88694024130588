import FlowSyntax

/// What a grammar may say of one token: a quoted mark or word, or a token class.
///
/// A quoted contextual word (`"gate"`) asks for a name of that spelling; the class `NAME` takes
/// every name, whatever it spells, and `PLAIN` those that cannot be taken for the next clause.
public struct Terminal: Hashable, Sendable {
  public let kind: TokenKind
  /// The word that a name has to spell; `.ordinary` asks for nothing.
  public let word: Word
  /// Whether a name must be none of the words that may follow an operand.
  public let isPlain: Bool

  public init(_ kind: TokenKind, word: Word = .ordinary, isPlain: Bool = false) {
    self.kind = kind
    self.word = word
    self.isPlain = isPlain
  }

  /// `PLAIN`
  static let plain = Terminal(.name, isPlain: true)

  /// Whether a token is what this terminal asks for.
  public func matches(_ token: SentenceToken) -> Bool {
    kind == token.kind && (word == .ordinary || word == token.word)
      && !(isPlain && token.word.followsOperand)
  }
}
