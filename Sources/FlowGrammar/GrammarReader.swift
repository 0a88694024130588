/// Reads EBNF: `name = expression ;` with `{ }` for repetition, `[ ]` for what may be missing,
/// `( )` for groups, `|` between alternatives, quoted marks and words, and upper-case token
/// classes.
///
/// The text is first cut into words and marks, each with its line; productions are then read by
/// recursive descent. Comments are `(* … *)`, or from `#` or `//` to the end of the line.
public struct GrammarReader {
  /// One past this many groups within groups, a text is refused.
  static let nestingLimit = 200

  private let lexemes: [GrammarLexeme]
  private let source: [UInt8]
  private var place = 0

  private init(_ text: String) throws(GrammarError) {
    source = Array(text.utf8)
    lexemes = try GrammarScanner.scan(source)
  }

  /// The grammar that a text spells.
  public static func read(_ text: String) throws(GrammarError) -> Grammar {
    var reader = try GrammarReader(text)
    var productions: [Production] = []
    while reader.place < reader.lexemes.count {
      productions.append(try reader.readProduction())
    }
    guard !productions.isEmpty else {
      throw GrammarError(line: 1, message: "the grammar has no productions")
    }
    return Grammar(productions: productions)
  }

  private var current: GrammarLexeme? {
    place < lexemes.count ? lexemes[place] : nil
  }

  private var line: Int { current?.line ?? lexemes.last?.line ?? 1 }

  private mutating func readProduction() throws(GrammarError) -> Production {
    guard let first = current, case .identifier(let name) = first.kind else {
      throw GrammarError(line: line, message: "expected the name of a production")
    }
    place += 1
    try expect("=")
    let expression = try readChoice(depth: 0)
    let end = current?.end ?? source.count
    try expect(";")
    return Production(
      name: name, expression: expression, text: text(from: first.start, to: end),
      line: first.line)
  }

  private func text(from start: Int, to end: Int) -> String {
    String(decoding: source[start..<end], as: UTF8.self)
  }

  private mutating func expect(_ mark: Character) throws(GrammarError) {
    guard current?.kind == .mark(mark) else {
      throw GrammarError(line: line, message: "expected `\(mark)`")
    }
    place += 1
  }

  private mutating func readChoice(depth: Int) throws(GrammarError) -> GrammarExpression {
    guard depth <= GrammarReader.nestingLimit else {
      throw GrammarError(line: line, message: "groups are nested too deeply")
    }
    var alternatives = [try readSequence(depth: depth)]
    while current?.kind == .mark("|") {
      place += 1
      alternatives.append(try readSequence(depth: depth))
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func readSequence(depth: Int) throws(GrammarError) -> GrammarExpression {
    var parts: [GrammarExpression] = []
    while let part = try readPart(depth: depth) { parts.append(part) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readPart(depth: Int) throws(GrammarError) -> GrammarExpression? {
    guard let lexeme = current else { return nil }
    switch lexeme.kind {
    case .identifier(let name):
      place += 1
      return .reference(name)
    case .tokenClass(let name):
      guard let terminal = Terminal(className: name) else {
        throw GrammarError(line: lexeme.line, message: "there is no token class `\(name)`")
      }
      place += 1
      return .terminal(terminal)
    case .quoted(let spelling):
      guard let terminal = Terminal(quoted: spelling) else {
        throw GrammarError(line: lexeme.line, message: "no token is spelt \"\(spelling)\"")
      }
      place += 1
      return .terminal(terminal)
    case .mark("("): return try readGroup(until: ")", depth: depth)
    case .mark("["): return .option(try readGroup(until: "]", depth: depth))
    case .mark("{"): return .repetition(try readGroup(until: "}", depth: depth))
    case .mark: return nil
    }
  }

  private mutating func readGroup(
    until closer: Character, depth: Int
  ) throws(GrammarError) -> GrammarExpression {
    place += 1
    let inner = try readChoice(depth: depth + 1)
    try expect(closer)
    return inner
  }
}
