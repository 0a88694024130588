import FlowSource

/// Finds the message that fits a broken production best.
extension TreeReader {
  /// Reports that something else was expected at the current token.
  @inline(never)
  mutating func failUnexpected(_ expected: String) {
    guard startFailing() else { return }
    report(familiarMistake() ?? unexpected(expected))
  }

  /// Falls silent; true if the mistake is to be reported.
  private mutating func startFailing() -> Bool {
    hasFailed = true
    guard !isSilent else { return false }
    isSilent = true
    let before = index > 0 ? tokens[index - 1].kind : .newline
    return !isTrial && kind != .invalid && before != .invalid
  }

  private func unexpected(_ expected: String) -> Diagnostic {
    .unexpected(placeOfMistake, expected: expected, found: describe(token))
  }

  /// The current token, or where the one before ends if the text or line ends here.
  private var placeOfMistake: Span {
    isAtEndOfItem && kind != .rightBrace
      ? Span(file: file, start: previousEnd, end: previousEnd) : span(of: token)
  }

  private func describe(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: "the end of the text"
    case .newline: "the end of the line"
    case .text, .textOpen: "a text"
    case .textMiddle, .textClose: "the rest of a text"
    default: "'\(string(of: token))'"
    }
  }

  private var followsOperand: Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1].kind {
    case .name, .number, .duration, .time, .text, .textClose, .true, .false, .unknown, .rightParen,
      .rightBracket, .rightBrace, .element, .elementField, .memberField:
      return true
    default:
      return false
    }
  }

  // MARK: Mistakes that people make

  private func familiarMistake() -> Diagnostic? {
    guard followsOperand else { return nil }
    let place = span(of: token)
    let gap = Span(file: file, start: previousEnd, end: token.start)
    switch kind {
    case .equals:
      return .assignmentInCondition(place)
    case .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .in, .is, .dotDot:
      return .chained(place, string(of: token))
    case .leftParen, .leftBracket:
      return .bracketApart(place, gap: gap, string(of: token))
    case .elementField:
      return .fieldApart(place, gap: gap, string(of: token))
    case .not:
      return .needsParentheses(place, "not")
    case .else:
      return .clauseNotTaken(place, clause: "else", statement: statementWord, taken: taken)
    case .rightParen, .rightBracket, .rightBrace:
      return .strayBracket(place, string(of: token))
    case .name:
      return mistakenWord() ?? misspeltOpening()
    default:
      return misspeltOpening()
    }
  }

  /// A clause where none is taken, or a name that is nearly one.
  private func mistakenWord() -> Diagnostic? {
    let place = span(of: token)
    let text = string(of: token)
    if Self.elseIfWords.contains(text.lowercased()) { return .elseIf(span(of: token)) }
    if token.word.isClause {
      if let lastElse { return .clauseAfterElse(place, elsePlace: lastElse, word: text) }
      if tokens[statementStart].word == .ordinary, let found = misspeltOpening() { return found }
      return .clauseNotTaken(place, clause: text, statement: statementWord, taken: taken)
    }
    if token.word == .ordinary, index > statementStart + 1,
      let meant = Spelling.closest(to: text, among: Self.clauseWords + ["like", "matches", "mod"])
    {
      return .misspelt(place, text, meant: meant)
    }
    return nil
  }

  /// A first word that is nearly one which opens a statement.
  private func misspeltOpening() -> Diagnostic? {
    let first = tokens[statementStart]
    guard first.kind == .name, first.word == .ordinary, index == statementStart + 1 else {
      return nil
    }
    let text = string(of: first)
    if Self.elseIfWords.contains(text.lowercased()) { return .elseIf(span(of: first)) }
    return Spelling.closest(to: text, among: Self.openingWords)
      .map { .misspelt(span(of: first), text, meant: $0) }
  }

  private static let elseIfWords: Set<String> = ["elif", "elsif", "elseif", "elsewhen"]

  private static let clauseWords = Word.allCases.filter(\.isClause).map(\.spelling)

  private static let openingWords =
    [
      "let", "var", "define", "if", "for", "return", "require", "recommend", "use", "choice",
      "record", "evidence", "role", "person", "rota", "calendar", "cadence", "channel", "decision",
      "task", "escalation", "override", "phase", "locked", "gate", "watch", "latch", "test", "level",
    ] + Word.allCases.filter(\.isVerb).map(\.spelling)

  /// Whether `elif` or the like stands here.
  var isAtElseIf: Bool {
    kind == .name && word == .ordinary
      && Self.elseIfWords.contains(string(of: token).lowercased())
  }

  // MARK: Statements and their clauses

  private var statementWord: String {
    let first = tokens[statementStart]
    if first.kind == .require || first.kind == .recommend || first.word.isVerb {
      return string(of: first)
    }
    return first.kind == .let || first.kind == .var || first.kind == .return
      ? string(of: first) : ""
  }

  private var taken: String {
    let first = tokens[statementStart]
    switch first.kind {
    case .require, .recommend: return "'as', 'by', 'because' and 'else'"
    default: break
    }
    switch first.word {
    case .deliver, .expect: return "'as' and 'because'"
    case .check: return "'by', 'within' and 'because'"
    case .signoff: return "'by', 'on', 'within', 'because' and 'else'"
    case .consent: return "'by', 'within' and 'because'"
    case .run: return "'as', 'within', 'retry', 'every', 'doubling' and 'because'"
    case .step: return "'by' and 'within'"
    case .escalate: return "'to', 'via', 'by', 'because' and 'with'"
    case .reopen, .agree, .revoke, .review, .ack: return "'by' and 'because'"
    case .sign, .reject: return "'for', 'by' and 'because'"
    case .done: return "'in' and 'by'"
    case .grant:
      return "'for', 'on', 'by', 'because', 'risk', 'until', 'lasting' and 'with'"
    case .decide: return "'as', 'by' and 'because'"
    case .resolve: return "'by', 'deciding', 'because' and 'with'"
    default: return ""
    }
  }

  // MARK: Single productions

  mutating func failNoName() {
    guard startFailing() else { return }
    if kind.isReserved {
      report(.reservedName(span(of: token), string(of: token)))
    } else {
      report(unexpected(kind == .text ? "a name, without quotes" : "a name"))
    }
  }

  mutating func failNoOperand() {
    guard startFailing() else { return }
    let before = index > 0 ? tokens[index - 1] : token
    switch kind {
    case .not, .if:
      report(.needsParentheses(span(of: token), string(of: token)))
    case .let, .var, .define, .for, .return, .require, .recommend:
      report(.reservedName(span(of: token), string(of: token)))
    case .equals where before.kind.isArithmetic && token.touchesPrevious:
      let sign = string(of: before)
      let name = index >= 2 ? string(of: tokens[index - 2]) : "x"
      let place = Span(file: file, start: before.start, end: token.end)
      report(.compoundAssignment(place, name: name, sign: sign))
    default:
      let name = before.kind.joins || before.word.isInfix ? string(of: before) : nil
      report(.noOperand(placeOfMistake, after: name, found: describe(token)))
    }
  }

  mutating func failMissingBracket(_ opener: Token) {
    guard startFailing() else { return }
    let closing = opener.kind == .leftParen || opener.kind == .callParen ? ")" : "]"
    let isOtherCloser =
      kind == .rightParen || kind == .rightBracket || kind == .textMiddle || kind == .textClose
    if isAtEndOfItem || isOtherCloser || kind == .leftBrace || kind == .then {
      report(
        .missingBracket(
          placeOfMistake, opener: span(of: opener), closing, found: describe(token)))
    } else {
      report(familiarMistake() ?? unexpected("',' or '\(closing)'"))
    }
  }

  mutating func failMissingBrace(_ opener: Token) {
    hasFailed = true
    guard !isSilent, !isTrial, !hasReportedBrace else { return }
    hasReportedBrace = true
    report(.missingBrace(placeOfMistake, opener: span(of: suspectedOpener() ?? opener)))
  }

  mutating func failStray() {
    fail(.strayBracket(span(of: token), "}"))
  }

  mutating func failPropertyOutside(_ name: Name) {
    fail(.propertyOutside(name.span, name.text))
  }

  mutating func failMissingType(of name: Name) {
    fail(.missingType(name.span, name.text))
  }

  mutating func failIs(isNegated: Bool) {
    guard startFailing() else { return }
    let first = tokens[isNegated ? index - 2 : index - 1]
    let place = Span(file: file, start: first.start, end: previousEnd)
    report(
      isAtEndOfItem
        ? unexpected("'known', 'unknown' or 'empty'") : .isAsEquals(place, isNegated: isNegated))
  }

  mutating func failNoElse(_ ifPlace: Span) {
    if isAtEndOfItem || kind == .rightParen || kind == .comma {
      fail(.valueWithoutElse(placeOfMistake, ifPlace: ifPlace))
    } else {
      failUnexpected("'else' and a value")
    }
  }

  mutating func failNoArrow() {
    if kind == .colon || kind == .equals {
      fail(.armWithoutArrow(span(of: token), string(of: token)))
    } else {
      failUnexpected("'->' and a value")
    }
  }

  mutating func failElseIfValue() {
    guard startFailing() else { return }
    report(unexpected("'{' after the condition"))
  }

  mutating func failDeclarationAfterElse() {
    fail(.declarationAfterElse(span(of: tokens[statementStart])))
  }

  /// A rule in words: it breaks no production.
  mutating func failClauseAfterElse() {
    if let lastElse, !isSilent {
      report(.clauseAfterElse(span(of: token), elsePlace: lastElse, word: string(of: token)))
    }
    isInsideElse = false
  }

  @inline(never)
  mutating func failTooHigh() {
    fail(.expressionTooLong(span(of: token), limit: Int(Self.highestTree)))
  }

  // MARK: Braces

  /// The brace that was probably forgotten: the first whose closing brace stands further left than
  /// the line that opened it.
  private func suspectedOpener() -> Token? {
    var open: [Token] = []
    for token in tokens {
      if token.kind == .leftBrace {
        open.append(token)
      } else if token.kind == .rightBrace, let opener = open.popLast(),
        let indentation = indentation(token), startsLine(token),
        let expected = self.indentation(opener), indentation < expected
      {
        return opener
      }
    }
    return nil
  }

  private func startOfLine(_ token: Token) -> Int {
    var place = Int(token.start)
    while place > 0, bytes[place - 1] != 0x0A, bytes[place - 1] != 0x0D { place -= 1 }
    return place
  }

  private func indentation(_ token: Token) -> Int? {
    let start = startOfLine(token)
    // A line too long to have been written by hand says nothing.
    guard Int(token.start) - start < 1000 else { return nil }
    return bytes[start..<Int(token.start)].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private func startsLine(_ token: Token) -> Bool {
    bytes[startOfLine(token)..<Int(token.start)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension TokenKind {
  fileprivate var isArithmetic: Bool {
    self == .plus || self == .minus || self == .star || self == .slash
  }

  /// Whether something must stand behind it.
  fileprivate var joins: Bool {
    switch self {
    case .and, .or, .not, .where, .each, .have, .otherwise, .in, .then, .else, .if, .equalEqual,
      .notEqual, .less, .lessEqual, .greater, .greaterEqual, .plus, .minus, .star, .slash, .dotDot,
      .equals, .arrow, .require, .recommend, .match, .all, .any, .no:
      true
    default: false
    }
  }
}
