import FlowSyntax

extension SentenceToken {
  /// Every token that a text can hold: one of each kind, and a name of each spelling that matters.
  public static let vocabulary: [SentenceToken] = {
    let kinds = TokenKind.allCases.filter { ![.endOfFile, .invalid, .name].contains($0) }
    let words = Word.allCases.filter { $0 == .ordinary || $0.isName }
    return kinds.map { SentenceToken($0) } + words.map { SentenceToken(.name, word: $0) }
  }()
}
