import FlowSource

@testable import FlowSyntax

/// Tokens in one line: reserved words in capitals, contextual words with a tick, line ends as `NL`,
/// and brackets and fields that touch an operand with a `~`.
enum LexerDump {
  static func tokens(_ text: String) -> String {
    let source = SourceFile(path: "test.flow", text: text)
    return Lexer.lex(source).tokens.compactMap { token($0, source) }.joined(separator: " ")
  }

  static func token(_ token: Token, _ source: SourceFile) -> String? {
    let text = source.text(Span(file: source.id, start: token.start, end: token.end))
    switch token.kind {
    case .endOfFile: return nil
    case .newline: return "NL"
    case .name: return token.word == .ordinary ? text : text + "'"
    case .number: return "number:" + text
    case .duration: return "duration:" + text
    case .time: return "time:" + text
    case .callParen, .indexBracket, .memberField: return "~" + text
    case .invalid: return "invalid:" + text
    default: return token.kind.isReserved ? text.uppercased() : text
    }
  }

  /// Codes and places of what the lexer has against a text: `F0006@1:9`.
  static func mistakes(_ text: String) -> String {
    let source = SourceFile(path: "test.flow", text: text)
    return places(Lexer.lex(source).diagnostics, source)
  }

  static func places(_ diagnostics: [Diagnostic], _ source: SourceFile) -> String {
    diagnostics.map { diagnostic in
      let place = source.position(at: Int(diagnostic.span.start))
      return "\(diagnostic.code)@\(place.line):\(place.column)"
    }.joined(separator: " ")
  }
}
