import FlowSyntax

/// Numbers for what grammars can tell apart: a type for each kind of token, and one for each word
/// that a name can spell.
enum TokenType {
  static let count = TokenKind.allCases.count + Word.allCases.count

  /// The end of the text.
  static let end = Int(TokenKind.endOfFile.rawValue)

  static func number(of token: SentenceToken) -> Int {
    token.kind == .name
      ? TokenKind.allCases.count + Int(token.word.rawValue) : Int(token.kind.rawValue)
  }

  /// The types that a terminal matches.
  static func numbers(matching terminal: Terminal) -> [Int] {
    guard terminal.kind == .name else { return [Int(terminal.kind.rawValue)] }
    return Word.allCases.map { SentenceToken(.name, word: $0) }.filter(terminal.matches)
      .map(number)
  }
}
