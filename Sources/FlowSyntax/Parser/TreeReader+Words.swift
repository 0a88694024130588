import FlowSource

/// Which contextual words open something, and what.
extension TreeReader {
  /// What a token says about the word before it.
  private enum Follower {
    /// It begins an operand, so the word is a verb or noun.
    case operand
    /// It begins an operand or goes on with an expression.
    case either
    /// It begins no operand.
    case other
  }

  private func follower(_ token: Token) -> Follower {
    switch token.kind {
    case .name: token.word.isInfix || token.word == .as ? .either : .operand
    case .minus, .not: .either
    case .number, .duration, .time, .text, .textOpen, .true, .false, .unknown, .element,
      .elementField, .leftParen, .leftBracket, .if, .match, .all, .any, .no, .invalid:
      .operand
    default: .other
    }
  }

  // declaration = use | choice | record | evidence | define | role | noun | gate | watch | latch |
  // test | handler ;
  // statement = let | assign | if | for | return | require | requirement | effect | act | scene |
  // query ;
  mutating func parseContextual(isBody: Bool) -> Item? {
    let opens: Bool
    switch follower(peek(1)) {
    case .operand: opens = true
    case .other: opens = opensWithoutOperand
    case .either:
      opens = !succeeds { _ = $0.parseQuery() }
    }
    if opens, let item = parseOpened(isBody: isBody) { return item }
    return parseExpressionStatement()
  }

  /// Whether a word stands as a statement although no operand follows it, or was meant to.
  private var opensWithoutOperand: Bool {
    let next = peek(1).kind
    switch word {
    case .attempt: return isEnd(next)
    case .parallel, .refuse: return next == .leftBrace
    case .role, .person, .rota, .calendar, .cadence, .channel, .decision, .task, .escalation,
      .override, .phase, .gate, .watch, .latch, .choice, .record, .evidence:
      return next == .leftBrace || isReservedNoOperator(next)
    case .test, .step:
      return next == .leftBrace
    default: return false
    }
  }

  private func isEnd(_ kind: TokenKind) -> Bool {
    kind == .newline || kind == .semicolon || kind == .rightBrace || kind == .endOfFile
  }

  /// Reserved words that can follow no operand, so that they were meant as a name.
  private func isReservedNoOperator(_ kind: TokenKind) -> Bool {
    switch kind {
    case .let, .var, .define, .then, .else, .for, .return, .require, .recommend: true
    default: false
    }
  }

  /// Reads what the word opens; nothing where it opens an expression.
  private mutating func parseOpened(isBody: Bool) -> Item? {
    switch word {
    case .use: return parseUse()
    case .choice: return parseChoice()
    case .record: return parseRecord()
    case .test: return parseTest()
    case .locked: return peek(1).word == .gate ? parseGate() : nil
    case .on: return peek(1).kind == .name && peek(2).kind == .leftBrace ? parseHandler() : nil
    case .level: return isBody ? parseLevel() : nil
    case .evidence: return declares() ? parseEvidence() : nil
    case .role: return declares() ? parseRole() : nil
    case .gate: return declares() ? parseGate() : nil
    case .watch: return declares() ? parseWatch() : nil
    case .latch: return declares() ? parseLatch() : nil
    case .person, .rota, .calendar, .cadence, .channel, .decision, .task, .escalation, .override,
      .phase:
      return declares() ? parseNoun() : nil
    default:
      return word.isVerb ? parseVerb() : nil
    }
  }

  /// Whether a noun declares; otherwise it refers, as in `gate ready is known`.
  private func declares() -> Bool {
    let (name, next) = (peek(1), peek(2))
    guard name.kind == .name else { return true }
    switch next.kind {
    case .newline, .semicolon, .rightBrace, .endOfFile:
      return word == .evidence || !name.word.isPlain || peek(3).kind == .leftBrace
    case .memberField, .callParen, .indexBracket, .where, .each, .otherwise, .and, .or, .is, .in,
      .not, .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .dotDot, .plus,
      .minus, .star, .slash:
      return !name.word.isPlain
    case .name:
      return !(next.word.isInfix || next.word == .as) || !name.word.isPlain
    default:
      return true
    }
  }

  // requirement = deliver | check | signoff | consent | run | step | parallel ;
  // effect = escalate | notify | write | set | reopen | note ;
  // act = sign | done | grant | agree | decide | ack | resolve | attempt ;
  // scene = given | advance | expect | refuse ;
  private mutating func parseVerb() -> Item? {
    switch word {
    case .deliver: parseDeliver()
    case .check: parseCheck()
    case .signoff: parseSignoff()
    case .consent: parseConsent()
    case .run: parseRun()
    case .step: parseStep()
    case .parallel: parseParallel()
    case .escalate: parseEscalate()
    case .notify: parseNotify()
    case .write: parseWrite()
    case .set: parseSet()
    case .reopen: parseReopen()
    case .note: parseNote()
    case .sign, .reject: parseSign()
    case .done: parseDone()
    case .grant: parseGrant()
    case .agree, .revoke, .review: parseAgree()
    case .decide: parseDecide()
    case .ack: parseAck()
    case .resolve: parseResolve()
    case .attempt: parseAttempt()
    case .given: parseGiven()
    case .advance: parseAdvance()
    case .expect: parseExpect()
    case .refuse: parseRefuse()
    default: nil
    }
  }
}

extension Word {
  /// Whether the word opens a statement.
  var isVerb: Bool {
    switch self {
    case .deliver, .check, .signoff, .consent, .run, .step, .parallel, .escalate, .notify, .write,
      .set, .reopen, .note, .sign, .reject, .done, .grant, .agree, .revoke, .review, .decide, .ack,
      .resolve, .attempt, .given, .advance, .expect, .refuse:
      true
    default: false
    }
  }

  /// Whether a declared thing of this kind can be named as in `gate ready`.
  var isKind: Bool {
    switch self {
    case .evidence, .role, .person, .rota, .calendar, .cadence, .channel, .decision, .task,
      .escalation, .override, .phase, .gate, .watch, .latch:
      true
    default: false
    }
  }

  /// Whether the name can follow a kind, because it is no word that follows an operand.
  @inline(__always)
  var isPlain: Bool {
    if self == .ordinary { return true }
    return !(isClause || isInfix || self == .when || self == .except || self == .times)
  }
}
