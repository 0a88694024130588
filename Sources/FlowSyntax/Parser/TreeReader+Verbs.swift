import FlowSource

/// What a gate asks for, and what a script does.
extension TreeReader {
  /// Puts a statement of one verb together.
  private mutating func verb(
    _ first: Token, _ operands: [Expression] = [], _ clauses: [Clause] = [], body: Block? = nil,
    alternative: ElseBranch? = nil
  ) -> Item {
    .verb(
      VerbStatement(
        verb: first.word, verbSpan: span(of: first), operands: operands, clauses: clauses,
        body: body, alternative: alternative, span: span(from: first.start)))
  }

  // deliver = "deliver" query { as | because } ;
  mutating func parseDeliver() -> Item {
    let first = token
    advance()
    let path = parseQuery()
    return verb(first, [path], parseClauses([.as, .because]))
  }

  // check = "check" query { by | within | because } ;
  mutating func parseCheck() -> Item {
    let first = token
    advance()
    let label = parseQuery()
    return verb(first, [label], parseClauses([.by, .within, .because]))
  }

  // signoff = "signoff" "by" [ ( target | "all" ) "of" ] roles { on | within | because } [ else ] ;
  mutating func parseSignoff() -> Item {
    let first = token
    advance()
    let by = token
    if !acceptWord(.by) { failUnexpected("'by' and who signs, as in signoff by 2 of tech-lead") }
    let start = token.start
    var clauses: [Clause]
    if accept(.all) {
      if !acceptWord(.of) { failUnexpected("'of' and a role") }
      clauses = [Clause(.by, span(of: by), .quorum(nil, parseRoles()))]
    } else {
      let target = parseTarget()
      if acceptWord(.of) {
        clauses = [Clause(.by, span(of: by), .quorum(target, parseRoles()))]
      } else {
        clauses = [Clause(.by, span(of: by), .roles(parseRoles(from: target, start)))]
      }
    }
    clauses += parseClauses([.on, .within, .because])
    let alternative = parseElse()
    return verb(first, [], clauses, alternative: alternative)
  }

  // consent = "consent" "by" roles "within" query { because } ;
  mutating func parseConsent() -> Item {
    let first = token
    advance()
    var clauses: [Clause] = []
    if isWord(.by), let by = parseClause(.by) {
      clauses.append(by)
    } else {
      failUnexpected("'by' and a role")
    }
    if isWord(.within), !isSilent, let within = parseClause(.within) {
      clauses.append(within)
    } else {
      failUnexpected("'within' and how long silence must last")
    }
    return verb(first, [], clauses + parseClauses(.because))
  }

  // run = "run" query { as | within | "retry" query | "every" query | "doubling" | because } ;
  mutating func parseRun() -> Item {
    let first = token
    advance()
    let command = parseQuery()
    return verb(
      first, [command], parseClauses([.as, .within, .retry, .every, .doubling, .because]))
  }

  // step = "step" text { by | within } [ block ] ;
  mutating func parseStep() -> Item {
    let first = token
    advance()
    let title = parseText(orElse: "the title of the step, in quotes")
    let clauses = parseClauses([.by, .within])
    let body = kind == .leftBrace ? parseBlock(after: "a step") : nil
    return verb(first, [title], clauses, body: body)
  }

  // parallel = "parallel" block ;
  mutating func parseParallel() -> Item {
    let first = token
    advance()
    return verb(first, body: parseBlock(after: "'parallel'"))
  }

  // escalate = "escalate" [ subject ] ( to | via ) { to | via | person | because | with } ;
  mutating func parseEscalate() -> Item {
    let first = token
    advance()
    var operands: [Expression] = []
    if !(kind == .name && !word.isPlain) { operands.append(parseSubject()) }
    var clauses: [Clause] = []
    if !isSilent, let clause = parseClause([.to, .via]) {
      clauses.append(clause)
    } else {
      failUnexpected("'to' and a role, or 'via' and a ladder")
    }
    if !isSilent { clauses += parseClauses([.to, .via, .person, .because, .with]) }
    checkRepeats(clauses)
    return verb(first, operands, clauses)
  }

  // notify = "notify" target query ;
  mutating func parseNotify() -> Item { parsePair() }

  // write = "write" target query ;
  mutating func parseWrite() -> Item { parsePair() }

  private mutating func parsePair() -> Item {
    let first = token
    advance()
    chooseReference()
    let target = parseTarget()
    if isAtEndOfItem { failUnexpected("what to \(first.word.spelling)") }
    let value = parseQuery()
    return verb(first, [target, value])
  }

  /// Reads `channel slack` as one thing if something follows it, and as two otherwise.
  private mutating func chooseReference() {
    guard kind == .name, word.isKind, peek(1).kind == .name, peek(1).word.isPlain else { return }
    let isReference = succeeds { reader in
      _ = reader.parseTarget()
      _ = reader.parseQuery()
    }
    if !isReference { bareKindIndex = index }
  }

  // set = "set" target "=" query ;
  mutating func parseSet() -> Item {
    let start = token.start
    advance()
    let target = parseTarget()
    if !accept(.equals) { failUnexpected("'=' and the new value") }
    let value = parseQuery()
    return .set(SetStatement(target: target, value: value, span: span(from: start)))
  }

  // reopen = "reopen" target { person | because } ;
  mutating func parseReopen() -> Item {
    let first = token
    let (target, clauses) = parseAct([.person, .because])
    require(.because, in: clauses, of: first, "because \"a late finding\"")
    return verb(first, [target], clauses)
  }

  // note = "note" query ;
  mutating func parseNote() -> Item {
    let first = token
    advance()
    let text = parseQuery()
    return verb(first, [text])
  }

  // MARK: Acts

  private mutating func parseAct(_ allowed: ClauseSet) -> (Expression, [Clause]) {
    advance()
    let target = parseTarget()
    return (target, parseClauses(allowed))
  }

  // sign = ( "sign" | "reject" ) target { for-subject | person | because } ;
  mutating func parseSign() -> Item {
    let first = token
    let (target, clauses) = parseAct([.subject, .person, .because])
    require(.by, in: clauses, of: first, "by dana")
    if first.word == .reject {
      require(.because, in: clauses, of: first, "because \"no tests\"")
    }
    return verb(first, [target], clauses)
  }

  // done = "done" ( text | NAME ) { "in" target | for-subject | person } ;
  mutating func parseDone() -> Item {
    let first = token
    advance()
    let item: Expression
    if kind == .name {
      let name = parseName()
      item = .name(NameExpression(name: name.text, span: name.span))
    } else {
      item = parseText(orElse: "the item or step that is done, in quotes")
    }
    let clauses = parseClauses([.place, .subject, .person])
    require(.by, in: clauses, of: first, "by dana")
    return verb(first, [item], clauses)
  }

  // grant = "grant" target { for-subject | "on" target { "," target } | person | because | "risk"
  // query | "until" query | "lasting" query | with } ;
  mutating func parseGrant() -> Item {
    let first = token
    let (target, clauses) = parseAct(
      [.subject, .onList, .person, .because, .risk, .until, .lasting, .with])
    require(.by, in: clauses, of: first, "by dana")
    require(.because, in: clauses, of: first, "because \"hot fix\"")
    return verb(first, [target], clauses)
  }

  // agree = ( "agree" | "revoke" | "review" ) target { person | because } ;
  mutating func parseAgree() -> Item {
    let first = token
    let (target, clauses) = parseAct([.person, .because])
    require(.by, in: clauses, of: first, "by dana")
    if first.word == .revoke {
      require(.because, in: clauses, of: first, "because \"mended\"")
    }
    return verb(first, [target], clauses)
  }

  // decide = "decide" target "as" target { person | because } ;
  mutating func parseDecide() -> Item {
    let first = token
    advance()
    let target = parseTarget()
    var clauses: [Clause] = []
    if isWord(.as), !isSilent, let option = parseClause(.option) {
      clauses.append(option)
    } else {
      failUnexpected("'as' and the option that was chosen")
    }
    clauses += parseClauses([.person, .because])
    require(.by, in: clauses, of: first, "by dana")
    require(.because, in: clauses, of: first, "because \"it is cheaper now\"")
    return verb(first, [target], clauses)
  }

  // ack = "ack" target { person | because } ;
  mutating func parseAck() -> Item {
    let first = token
    let (target, clauses) = parseAct([.person, .because])
    require(.by, in: clauses, of: first, "by dana")
    return verb(first, [target], clauses)
  }

  // resolve = "resolve" target { person | "deciding" NAME | because | with } ;
  mutating func parseResolve() -> Item {
    let first = token
    let (target, clauses) = parseAct([.person, .deciding, .because, .with])
    require(.by, in: clauses, of: first, "by dana")
    require(.because, in: clauses, of: first, "because \"settled\"")
    return verb(first, [target], clauses)
  }

  // attempt = "attempt" [ target "times" ] ;
  mutating func parseAttempt() -> Item {
    let first = token
    advance()
    if isAtEndOfItem { return verb(first) }
    let count = parseTarget()
    if !acceptWord(.times) { failUnexpected("'times', as in attempt 3 times") }
    return verb(first, [count])
  }

  // MARK: Scenes of a test

  // given = "given" ( "task" NAME body | NAME ( "=" query | body ) ) ;
  mutating func parseGiven() -> Item {
    let start = token.start
    advance()
    var kindName: Name?
    if isWord(.task), peek(1).kind == .name { kindName = parseName() }
    let name = parseName()
    var value: Expression?
    var body: Body?
    if kindName == nil, accept(.equals) {
      value = parseQuery()
    } else if kind == .leftBrace || isSilent {
      body = parseBody(after: "'given'")
    } else {
      failUnexpected(
        kindName == nil ? "'=' and a value, or fields in braces" : "the task's fields in braces")
      body = parseBody(after: "'given'")
    }
    return .given(
      GivenStatement(
        kind: kindName, name: name, value: value, body: body, span: span(from: start)))
  }

  // advance = "advance" ( "to" query | query ) ;
  mutating func parseAdvance() -> Item {
    let first = token
    advance()
    guard isWord(.to), advancesTo else {
      let step = parseQuery()
      return verb(first, [step])
    }
    let to = token
    advance()
    let instant = parseQuery()
    return verb(first, [], [Clause(.to, span(of: to), .expression(instant))])
  }

  /// Whether `to` is the clause here, and not a name.
  private var advancesTo: Bool {
    mutating get {
      let next = peek(1)
      switch next.kind {
      case .name where !next.word.isInfix && next.word != .as: return true
      case .name, .minus, .not: return !succeeds { _ = $0.parseQuery() }
      case .number, .duration, .time, .text, .textOpen, .true, .false, .unknown, .element,
        .elementField, .leftParen, .leftBracket, .if, .match, .all, .any, .no, .invalid:
        return true
      default: return false
      }
    }
  }

  // expect = "expect" query { as | because } ;
  mutating func parseExpect() -> Item {
    let start = token.start
    advance()
    let condition = parseQuery()
    let clauses = parseClauses([.as, .because])
    return .expect(
      ExpectStatement(condition: condition, clauses: clauses, span: span(from: start)))
  }

  // refuse = "refuse" [ text ] block ;
  mutating func parseRefuse() -> Item {
    let first = token
    advance()
    var operands: [Expression] = []
    if kind != .leftBrace { operands.append(parseText(orElse: "'{' and an act, or in quotes why")) }
    return verb(first, operands, body: parseBlock(after: "'refuse'"))
  }
}
