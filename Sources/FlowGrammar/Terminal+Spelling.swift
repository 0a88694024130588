import FlowSyntax

extension Terminal {
  /// The token classes, by the upper-case name that a grammar gives them.
  static let classes: [(name: String, kind: TokenKind)] = [
    ("NAME", .name), ("NUMBER", .number), ("DURATION", .duration), ("TIME", .time),
    ("TEXT", .text), ("TEXT_OPEN", .textOpen), ("TEXT_MIDDLE", .textMiddle),
    ("TEXT_CLOSE", .textClose), ("NEWLINE", .newline), ("ELEMENT", .element),
    ("ELEMENT_FIELD", .elementField), ("MEMBER_FIELD", .memberField),
    ("CALL_PAREN", .callParen), ("INDEX_BRACKET", .indexBracket),
  ]

  static let marks: [(spelling: String, kind: TokenKind)] = [
    ("{", .leftBrace), ("}", .rightBrace), ("(", .leftParen), (")", .rightParen),
    ("[", .leftBracket), ("]", .rightBracket), (",", .comma), (":", .colon), (";", .semicolon),
    ("->", .arrow), ("=", .equals), ("?", .question), ("==", .equalEqual), ("!=", .notEqual),
    ("<", .less), ("<=", .lessEqual), (">", .greater), (">=", .greaterEqual), ("+", .plus),
    ("-", .minus), ("*", .star), ("/", .slash), ("..", .dotDot),
  ]

  static let reservedWords: [TokenKind] = [
    .let, .var, .define, .if, .then, .else, .for, .in, .where, .each, .have, .all, .any, .no,
    .match, .otherwise, .return, .and, .or, .not, .is, .true, .false, .unknown, .require,
    .recommend,
  ]

  private static let classKinds = Dictionary(
    uniqueKeysWithValues: classes.map { ($0.name, $0.kind) })

  private static let quoted: [String: Terminal] = {
    var table: [String: Terminal] = [:]
    for mark in marks { table[mark.spelling] = Terminal(mark.kind) }
    for kind in reservedWords { table["\(kind)"] = Terminal(kind) }
    for word in Word.allCases where word != .ordinary {
      let spelling = word.spelling
      if table[spelling] == nil { table[spelling] = Terminal(.name, word: word) }
    }
    return table
  }()

  private static let spellings: [Terminal: String] = {
    var table: [Terminal: String] = [:]
    for entry in classes { table[Terminal(entry.kind)] = entry.name }
    table[.plain] = "PLAIN"
    for (spelling, terminal) in quoted { table[terminal] = "\"\(spelling)\"" }
    return table
  }()

  /// The terminal of a token class such as `NAME`.
  init?(className: String) {
    if className == "PLAIN" {
      self = .plain
      return
    }
    guard let kind = Terminal.classKinds[className] else { return nil }
    self.init(kind)
  }

  /// The terminal of a quoted mark or word, given without its quotes.
  init?(quoted spelling: String) {
    guard let terminal = Terminal.quoted[spelling] else { return nil }
    self = terminal
  }

  /// How a grammar writes this terminal: `"gate"`, `NAME`.
  public var grammarSpelling: String { Terminal.spellings[self] ?? "\"\(kind)\"" }
}
