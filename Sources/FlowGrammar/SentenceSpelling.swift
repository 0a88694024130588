import FlowSyntax

/// How tokens are written, and what may stand between them; held apart from the lexer's own rules
/// so that the two can be compared.
enum SentenceSpelling {
  /// Ways to write a kind of token; never empty, and the plainest first.
  static func all(of kind: TokenKind) -> [String] {
    switch kind {
    case .name: ["alpha", "b", "tech-lead", "T-101", "_x1", "na\u{EF}ve", "working-day"]
    case .number: ["90", "0", "1_000", "90.5", "90%"]
    case .duration: ["48h", "1h30m", "2w3d", "30s"]
    case .time: ["2026-11-20", "2026-11-20T10:00Z", "2026-11-20T10:00:30+01:00"]
    case .text: ["\"words\"", "\"\"", #""a \"b\" \{ # } \u{1F600}""#, "\"\u{1F600}\""]
    case .textOpen: ["\"from {", "\"{", "\"\\{{"]
    case .textMiddle: ["} to {", "}{"]
    case .textClose: ["} end\"", "}\"", "} # \""]
    case .memberField, .elementField: [".field", ".status", ".in", ".due-date"]
    case .element: ["."]
    case .callParen: ["("]
    case .indexBracket: ["["]
    default: [written[kind] ?? "\(kind)"]
    }
  }

  private static let written = Dictionary(
    uniqueKeysWithValues: Terminal.marks.map { ($0.kind, $0.spelling) })

  /// Ways to write a text where it may span lines.
  static func text(_ lineEnd: String) -> [String] {
    all(of: .text) + ["\"\"\"\(lineEnd)  one # \"two\"\(lineEnd)  \"\"\""]
  }

  /// Whether such a token stands right after the one before it.
  static func touches(_ kind: TokenKind) -> Bool {
    kind == .memberField || kind == .callParen || kind == .indexBracket
  }

  /// Whether two tokens may stand side by side and are still the same two.
  static func allowsTightness(_ previous: TokenKind, _ next: TokenKind) -> Bool {
    switch previous {
    case .leftParen, .callParen, .leftBracket, .indexBracket, .comma, .semicolon, .leftBrace: true
    default: [.rightParen, .rightBracket, .comma, .semicolon, .rightBrace].contains(next)
    }
  }

  /// Whether no statement can end after such a token.
  static func wantsMore(_ kind: TokenKind) -> Bool {
    switch kind {
    case .leftBrace, .comma, .colon, .arrow, .equals, .plus, .minus, .star, .slash, .dotDot,
      .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .and, .or, .not, .where,
      .each, .have, .in, .is, .then, .else, .if:
      true
    default: false
    }
  }

  /// Whether what comes after such a token is the beginning of a line, whatever stands between.
  static func opensLine(_ kind: TokenKind) -> Bool { kind == .semicolon || kind == .leftBrace }

  /// Whether a line that starts with such a token goes on with the line before.
  static func goesOn(_ token: SentenceToken) -> Bool {
    switch token.kind {
    case .and, .or, .else, .otherwise, .where, .each, .then: true
    case .name: token.word.isClause && token.word != .on
    default: false
    }
  }
}
