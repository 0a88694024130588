import FlowSource
import FlowSyntax

/// What a stretch of a script is, for whoever colours it.
public enum TokenRole: Sendable {
  case keyword, name, number, text, comment, mark, field, invalid
  /// The word of a command of the prompt.
  case command
}

/// Tells for each stretch of a text what it is.
public enum Highlighter {
  /// The stretches in order, in bytes; what lies between them is plain.
  public static func roles(of text: String) -> [(range: Range<Int>, role: TokenRole)] {
    if text.drop(while: \.isWhitespace).first == ":" { return command(text) }
    let tree = Parser.parse(SourceFile(path: "", text: text))
    var roles: [(range: Range<Int>, role: TokenRole)] = []
    var isFirst = true
    for token in tree.tokens {
      let role = role(of: token, isFirst: isFirst)
      isFirst = begins(after: token.kind)
      if let role { roles.append((Int(token.start)..<Int(token.end), role)) }
    }
    for comment in tree.comments {
      roles.append((Int(comment.start)..<Int(comment.end), .comment))
    }
    return roles.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func command(_ text: String) -> [(range: Range<Int>, role: TokenRole)] {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
    let end = bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
    return [(start..<end, .command)]
  }

  private static func begins(after kind: TokenKind) -> Bool {
    switch kind {
    case .newline, .semicolon, .leftBrace, .rightBrace: true
    default: false
    }
  }

  private static func role(of token: Token, isFirst: Bool) -> TokenRole? {
    switch token.kind {
    case .endOfFile, .newline: nil
    // A verb or noun opens a statement; elsewhere only clause words stand out.
    case .name: token.word != .ordinary && (isFirst || token.word.isClause) ? .keyword : .name
    case .number, .duration, .time: .number
    case .text, .textOpen, .textMiddle, .textClose: .text
    case .elementField, .memberField, .element: .field
    case .invalid: .invalid
    case .leftBrace, .rightBrace, .leftParen, .callParen, .rightParen, .leftBracket,
      .indexBracket, .rightBracket, .comma, .colon, .semicolon, .arrow, .equals, .question,
      .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .plus, .minus, .star,
      .slash, .dotDot:
      .mark
    default: .keyword
    }
  }
}
