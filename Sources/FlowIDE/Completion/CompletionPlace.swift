import FlowSource
import FlowSyntax

/// Where in a text something is to be completed, as its words tell it.
struct CompletionPlace {
  enum Kind: Equatable {
    /// At the beginning of a statement.
    case statement
    /// Where an operand stands.
    case operand
    /// After a whole operand, where an operator or a clause follows.
    case afterOperand
    /// After a dot.
    case field
    /// After `to`, `by` and `of`, where people and roles stand.
    case role
    /// After `:` in a declaration or a parameter, where a type stands.
    case type
    /// After a word such as `gate`, which picks a thing of a kind or names a new one.
    case named(Word)
    /// Within the text that is the path of a reader.
    case path(String)
    /// Within any other text or a comment, where nothing is known.
    case words
  }

  let kind: Kind
  /// Where the word begins that is typed.
  let start: Int

  init(_ text: String, at offset: Int) {
    let bytes = Array(text.utf8.prefix(offset))
    if let path = Self.path(bytes) {
      kind = path.isReader ? .path(path.text) : .words
      start = path.start
      return
    }
    var start = bytes.count
    while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
    self.start = start
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let tree = Parser.parse(SourceFile(path: "", text: before))
    if let comment = tree.comments.last, Int(comment.end) == before.utf8.count,
      !before.hasSuffix("\n")
    {
      kind = .words
      return
    }
    if before.hasSuffix(".") {
      kind = .field
      return
    }
    let tokens = tree.tokens.filter { $0.kind != .endOfFile }
    kind = Self.kind(after: tokens, endsLine: Self.endsLine(before), tree)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  private static func endsLine(_ text: String) -> Bool {
    text.reversed().first { $0 != " " }.map { $0 == "\n" || $0 == ";" || $0 == "{" } ?? true
  }

  private static func kind(after tokens: [Token], endsLine: Bool, _ tree: SyntaxTree) -> Kind {
    guard let last = tokens.last(where: { $0.kind != .newline }) else { return .statement }
    let isAtStart = endsLine && (tokens.last?.kind == .newline || last.kind != .name || endsLine)
    switch last.kind {
    case .leftBrace, .rightBrace, .semicolon:
      return endsLine || last.kind != .rightBrace
        ? .statement : .afterOperand
    case .name:
      switch last.word {
      case .to, .by, .of: return .role
      case .gate, .phase, .task, .role, .escalation, .override, .watch: return .named(last.word)
      case .via: return .named(.escalation)
      case .sign, .reject: return isFirst(last, tokens) ? .named(.gate) : .afterOperand
      case .grant: return isFirst(last, tokens) ? .named(.override) : .afterOperand
      case .decide: return isFirst(last, tokens) ? .named(.decision) : .afterOperand
      case .reopen: return isFirst(last, tokens) ? .named(.phase) : .afterOperand
      case .advance, .given, .set: return isFirst(last, tokens) ? .operand : .afterOperand
      case .because, .within, .as, .on, .until, .risk, .note, .expect, .when: return .operand
      default: break
      }
      return isAtStart && tokens.last?.kind == .newline ? .statement : .afterOperand
    case .colon: return .type
    case .number, .duration, .time, .text, .textClose, .true, .false, .unknown, .rightParen,
      .rightBracket, .memberField, .elementField, .element:
      return tokens.last?.kind == .newline ? .statement : .afterOperand
    default: return .operand
    }
  }

  /// Whether a word opens its statement.
  private static func isFirst(_ word: Token, _ tokens: [Token]) -> Bool {
    guard let place = tokens.lastIndex(of: word), place > 0 else { return true }
    switch tokens[place - 1].kind {
    case .newline, .semicolon, .leftBrace, .rightBrace: return true
    default: return false
    }
  }

  /// The text within quotes that the bytes end in, and whether a reader takes it as a path.
  private static func path(_ bytes: [UInt8]) -> (text: String, start: Int, isReader: Bool)? {
    let line = bytes[(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
    var opening: Int?
    for place in line.indices where line[place] == UInt8(ascii: "\"") {
      let isEscaped = place > line.startIndex && line[place - 1] == UInt8(ascii: "\\")
      if !isEscaped { opening = opening == nil ? place : nil }
    }
    guard let opening else { return nil }
    let text = String(decoding: bytes[(opening + 1)...], as: UTF8.self)
    let before = String(decoding: line[..<opening], as: UTF8.self)
    let words = before.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "(" }
    let last = words.last.map(String.init) ?? ""
    let isReader = readers.contains { last.hasSuffix($0 + "(") } || ["use", "from"].contains(last)
    return (text, opening + 1, isReader)
  }

  private static let readers = [
    "json", "read", "exists", "glob", "lcov", "cobertura", "jacoco", "coverage-py", "junit",
    "sarif", "jsonl", "yaml", "csv", "toml", "text", "checklist", "todo", "repo",
  ]
}
