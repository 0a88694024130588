import FlowSource

/// Finds the message that fits a broken production best.
extension TreeReader {
  /// Reports that something else was expected at the current token.
  @inline(never)
  mutating func failUnexpected(_ expected: String) {
    guard startFailing() else { return }
    if let broken = brokenOffLine() {
      report(broken)
    } else {
      report(familiarMistake() ?? unexpected(expected))
    }
  }

  /// Reports the same where no expression stands before that could go on.
  @inline(never)
  mutating func failExpected(_ expected: String) {
    guard startFailing() else { return }
    report(unexpected(expected))
  }

  /// Where a line ends with an operator, the next statement was read as its operand: goes back to
  /// that statement.
  private mutating func brokenOffLine() -> Diagnostic? {
    guard index >= statementStart + 3 else { return nil }
    let (joiner, opening) = (tokens[index - 2], tokens[index - 1])
    guard opening.kind == .name, opensStatement(opening), joiner.kind.joins else { return nil }
    restart(at: index - 1)
    guard isFirstOnLine else {
      advance()
      return nil
    }
    let place = Span(file: file, start: previousEnd, end: previousEnd)
    return .noOperand(place, after: string(of: joiner), found: "the end of the line")
  }

  /// Whether a token at the beginning of a line most likely opens a statement.
  func opensStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .let, .var, .define, .return, .require, .recommend: true
    case .name: token.word.isVerb || token.word.isKind || token.word == .test
    default: false
    }
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
      let first = tokens[statementStart]
      if first.kind == .name, first.word == .ordinary, tokens[index - 1].kind == .memberField {
        return .fieldAssignment(place, start: span(of: first).opening)
      }
      return .assignmentInCondition(place)
    case .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .in, .is, .dotDot:
      return .chained(place, string(of: token))
    case .leftParen, .leftBracket:
      return .bracketApart(place, gap: gap, string(of: token))
    case .element where token.touchesPrevious:
      return .unexpected(
        place, expected: "the name of a field behind '.'", found: describe(peek(1)))
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
    if let missing = missingTarget() { return missing }
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

  /// `sign by dana`, where the word behind the verb was read as what it speaks of.
  private func missingTarget() -> Diagnostic? {
    let verb = tokens[statementStart]
    guard verb.word.isVerb, index == statementStart + 2, tokens[index - 1].word.isClause else {
      return nil
    }
    let clause = tokens[index - 1]
    return .unexpected(
      span(of: clause),
      expected: verb.word == .done ? "what is done" : "what to \(verb.word.spelling)",
      found: describe(clause))
  }

  /// A first word that is nearly one which opens a statement, or is one in other languages.
  private func misspeltOpening() -> Diagnostic? {
    let first = tokens[statementStart]
    guard first.kind == .name, index == statementStart + 1 else { return nil }
    if first.word == .level { return .levelOutside(span(of: first)) }
    guard !opensStatement(first) else { return nil }
    let text = string(of: first)
    let plain = text.lowercased()
    if first.word == .ordinary {
      if Self.elseIfWords.contains(plain) { return .elseIf(span(of: first)) }
      if let own = Self.foreignWords[plain] { return .foreignWord(span(of: first), text, own) }
      if let meant = Spelling.closest(to: text, among: Self.openingWords),
        meant.utf8.count > 3 || plain.utf8.sorted() == meant.utf8.sorted()
      {
        return .misspelt(span(of: first), text, meant: meant)
      }
    }
    return statementIsInBody ? .propertyWithoutColon(span(of: first), text) : nil
  }

  private static let foreignWords = [
    "while": "for", "const": "let", "val": "let", "def": "define", "func": "define", "fn": "define",
    "function": "define", "import": "use", "include": "use", "foreach": "for", "loop": "for",
    "print": "note", "echo": "note", "assert": "expect", "switch": "match", "enum": "choice",
    "struct": "record", "type": "record", "class": "record", "must": "require",
    "should": "recommend",
  ]

  private static let elseIfWords: Set<String> = ["elif", "elsif", "elseif", "elsewhen"]

  private static let clauseWords = Word.allCases.filter(\.isClause).map(\.spelling)

  private static let openingWords =
    [
      "let", "var", "define", "if", "for", "return", "require", "recommend", "use", "choice",
      "record", "evidence", "role", "person", "rota", "calendar", "cadence", "channel", "decision",
      "task", "escalation", "override", "phase", "locked", "gate", "watch", "latch", "test",
      "level",
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
    case .done: return "'in', 'for' and 'by'"
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
    case .rightParen where !before.kind.joins && before.kind != .comma,
      .rightBracket where !before.kind.joins && before.kind != .comma:
      report(.strayBracket(span(of: token), string(of: token)))
    case .not, .if:
      report(.needsParentheses(span(of: token), string(of: token)))
    case .let, .var, .define, .for, .return, .require, .recommend:
      if isFirstOnLine {
        let place = Span(file: file, start: previousEnd, end: previousEnd)
        let name = before.kind.joins ? string(of: before) : nil
        report(.noOperand(place, after: name, found: "the end of the line"))
      } else {
        report(.reservedName(span(of: token), string(of: token)))
      }
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

  /// Says where a brace is missing; one that stands on the next line is found there.
  mutating func failNoBrace(after what: String) {
    if kind == .newline, peek(1).kind == .leftBrace, !isSilent {
      let gap = Span(file: file, start: previousEnd, end: peek(1).start)
      fail(.braceOnNextLine(span(of: peek(1)), gap: gap))
      advance()
    } else {
      failUnexpected("'{' after \(what)")
    }
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

  /// The white space before the first token of a line, if a token is near its beginning.
  private func indentation(_ token: Token) -> Int? {
    let nearest = max(0, Int(token.start) - 1000)
    var place = Int(token.start)
    while place > nearest, bytes[place - 1] != 0x0A, bytes[place - 1] != 0x0D { place -= 1 }
    if place == nearest, place > 0 { return nil }
    return bytes[place..<Int(token.start)].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private func startsLine(_ token: Token) -> Bool {
    var place = Int(token.start)
    while place > 0, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
    return place == 0 || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
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
