import FlowSource

/// The clauses behind a statement's operand.
extension TreeReader {
  /// Which clauses a statement takes.
  struct ClauseSet: OptionSet {
    let rawValue: UInt32
    static let `as` = ClauseSet(rawValue: 1 << 0)
    /// `by` with a set of roles
    static let by = ClauseSet(rawValue: 1 << 1)
    /// `by` with one person
    static let person = ClauseSet(rawValue: 1 << 2)
    static let because = ClauseSet(rawValue: 1 << 3)
    static let within = ClauseSet(rawValue: 1 << 4)
    static let on = ClauseSet(rawValue: 1 << 5)
    /// `on` with a list of gates and phases
    static let onList = ClauseSet(rawValue: 1 << 6)
    static let to = ClauseSet(rawValue: 1 << 7)
    static let via = ClauseSet(rawValue: 1 << 8)
    static let with = ClauseSet(rawValue: 1 << 9)
    static let retry = ClauseSet(rawValue: 1 << 10)
    static let every = ClauseSet(rawValue: 1 << 11)
    static let doubling = ClauseSet(rawValue: 1 << 12)
    static let subject = ClauseSet(rawValue: 1 << 13)
    static let place = ClauseSet(rawValue: 1 << 14)
    static let risk = ClauseSet(rawValue: 1 << 15)
    static let until = ClauseSet(rawValue: 1 << 16)
    static let lasting = ClauseSet(rawValue: 1 << 17)
    static let deciding = ClauseSet(rawValue: 1 << 18)
    static let option = ClauseSet(rawValue: 1 << 19)
  }

  mutating func parseClauses(_ allowed: ClauseSet) -> [Clause] {
    var clauses: [Clause] = []
    while kind == .name || kind == .for || kind == .in, !isSilent,
      let clause = parseClause(allowed)
    {
      clauses.append(clause)
    }
    checkRepeats(clauses)
    return clauses
  }

  /// One clause, if the statement takes the one that stands here.
  mutating func parseClause(_ allowed: ClauseSet) -> Clause? {
    let first = token
    guard let form = form(of: first, allowed) else { return nil }
    if isInsideElse, index > statementStart, isFirstOnLine { failClauseAfterElse() }
    advance()
    let value = parseValue(of: form)
    return Clause(first.kind == .name ? first.word : .ordinary, span(of: first), value)
  }

  private func form(of token: Token, _ allowed: ClauseSet) -> ClauseSet? {
    let candidates: ClauseSet
    switch token.word {
    case .because: candidates = .because
    case .by: candidates = [.by, .person]
    case .as: candidates = [.as, .option]
    case .within: candidates = .within
    case .on: candidates = [.on, .onList]
    case .to: candidates = .to
    case .via: candidates = .via
    case .with: candidates = .with
    case .retry: candidates = .retry
    case .every: candidates = .every
    case .doubling: candidates = .doubling
    case .risk: candidates = .risk
    case .until: candidates = .until
    case .lasting: candidates = .lasting
    case .deciding: candidates = .deciding
    case .ordinary where token.kind == .for: candidates = .subject
    case .ordinary where token.kind == .in: candidates = .place
    default: return nil
    }
    let form = candidates.intersection(allowed)
    return form.isEmpty ? nil : form
  }

  // as = "as" text ;
  // because = "because" query ;
  // by = "by" roles ;
  // for-subject = "for" target ;
  // on = "on" query ;
  // person = "by" target ;
  // to = "to" roles ;
  // via = "via" target ;
  // with = "with" "(" [ arguments ] ")" ;
  // within = "within" query ;
  private mutating func parseValue(of form: ClauseSet) -> Clause.Value {
    switch form {
    case .as:
      return .expression(parseText(orElse: "a label in quotes"))
    case .by, .to:
      return .roles(parseRoles())
    case .person, .subject, .place, .option:
      return .expression(parseTarget())
    case .via:
      return .list([parseTarget()])
    case .onList:
      var list: [Expression] = []
      repeat {
        list.append(parseTarget())
      } while !isSilent && accept(.comma)
      return .list(list)
    case .deciding:
      let name = parseName()
      return .expression(.name(NameExpression(name: name.text, span: name.span)))
    case .with:
      return .arguments(parseWithArguments())
    case .doubling:
      return .none
    default:
      return .expression(parseQuery())
    }
  }

  private mutating func parseWithArguments() -> [Argument] {
    let opener = token
    guard kind == .leftParen else {
      failUnexpected("fields in parentheses, as in with (impact: \"…\")")
      return []
    }
    guard enter() else { return [] }
    defer { leave() }
    advance()
    let arguments = kind == .rightParen ? [] : parseArguments()
    closeBracket(opener)
    return arguments
  }

  // roles = target { ( "or" | "and" | "except" ) target } ;
  mutating func parseRoles() -> RoleSet {
    let start = token.start
    return parseRoles(from: parseTarget(), start)
  }

  mutating func parseRoles(from first: Expression, _ start: UInt32) -> RoleSet {
    var rest: [RoleTerm] = []
    while !isSilent {
      let operation: RoleTerm.Operation
      switch kind {
      case .or: operation = .or
      case .and: operation = .and
      case .name where isWord(.except): operation = .except
      default: return RoleSet(first: first, rest: rest, span: span(from: start))
      }
      advance()
      rest.append(RoleTerm(operation, parseTarget()))
    }
    return RoleSet(first: first, rest: rest, span: span(from: start))
  }

  // MARK: Rules in words

  /// Says where a clause stands twice.
  mutating func checkRepeats(_ clauses: [Clause]) {
    guard clauses.count > 1 else { return }
    for (place, clause) in clauses.enumerated() {
      let spelling = string(clause.wordSpan.start, clause.wordSpan.end)
      let first = clauses[..<place].first {
        string($0.wordSpan.start, $0.wordSpan.end) == spelling
      }
      if let first {
        if !isSilent {
          report(.repeatedClause(clause.wordSpan, first: first.wordSpan, word: spelling))
        }
        return
      }
    }
  }

  /// Says where a clause is missing without which the statement means nothing.
  mutating func require(
    _ word: Word, in clauses: [Clause], of verb: Token, _ example: String
  ) {
    guard !isSilent, isAtEndOfItem, !clauses.contains(where: { $0.word == word }) else { return }
    report(
      .missingClause(
        span(of: verb), verb: verb.word.spelling, clause: word.spelling, example: example))
  }
}
