import FlowSource

/// Declarations.
extension TreeReader {
  // use = "use" [ names "from" ] TEXT ;
  mutating func parseUse() -> Item? {
    let start = token.start
    advance()
    var names: [Name] = []
    if kind == .name {
      names = parseNames()
      if !acceptWord(.from) { failUnexpected("'from' and the path of a file") }
    }
    let path = parseTitle(orElse: "the path of a file, in quotes")
    return .use(
      UseDeclaration(
        names: names, path: path?.text ?? "", pathSpan: path?.span ?? span(of: token).opening,
        span: span(from: start)))
  }

  // names = NAME { "," NAME } ;
  mutating func parseNames() -> [Name] {
    var names: [Name] = []
    repeat {
      names.append(parseName())
    } while !isSilent && accept(.comma)
    return names
  }

  // choice = "choice" NAME "{" { sep } [ cases ] "}" ;
  mutating func parseChoice() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    var cases: [ChoiceCase] = []
    if let opener = findBrace(after: "the name of a choice") {
      parseEntries(opener) { reader in reader.parseCase(into: &cases) }
    }
    return .choice(ChoiceDeclaration(name: name, cases: cases, span: span(from: start)))
  }

  // cases = NAME [ ( "," | sep ) { sep } [ cases ] ] | NAME "->" names [ "," ] [ sep { sep } [ cases ] ] ;
  private mutating func parseCase(into cases: inout [ChoiceCase]) -> Bool {
    let name = parseName()
    guard accept(.arrow) else {
      cases.append(ChoiceCase(name: name, successors: nil))
      return true
    }
    var successors: [Name] = [parseName()]
    while !isSilent, accept(.comma) {
      if isAtEndOfItem { break }
      successors.append(parseName())
    }
    if kind == .arrow, !isSilent {
      failExpected("';' before the next case, as ',' goes on with what may follow '\(name.text)'")
    }
    cases.append(ChoiceCase(name: name, successors: successors))
    return false
  }

  // record = "record" NAME "{" { sep } [ fields ] "}" ;
  mutating func parseRecord() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    var fields: [RecordField] = []
    if let opener = findBrace(after: "the name of a record") {
      parseEntries(opener) { reader in reader.parseField(into: &fields) }
    }
    return .record(RecordDeclaration(name: name, fields: fields, span: span(from: start)))
  }

  // fields = word ":" type [ ( "," | sep ) { sep } [ fields ] ] ;
  private mutating func parseField(into fields: inout [RecordField]) -> Bool {
    guard let name = parseWord() else {
      failUnexpected("the name of a field")
      return true
    }
    if !accept(.colon) { failMissingType(of: name) }
    fields.append(RecordField(name: name, type: parseType()))
    return true
  }

  // evidence = "evidence" NAME [ ":" type ] [ "=" query ] ;
  mutating func parseEvidence() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    let type = accept(.colon) ? parseType() : nil
    let value = accept(.equals) ? parseQuery() : nil
    return .evidence(
      EvidenceDeclaration(name: name, type: type, value: value, span: span(from: start)))
  }

  // define = "define" NAME ( CALL_PAREN | "(" ) [ parameters ] ")" [ ":" type ] ( "=" query | block ) ;
  mutating func parseDefine() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    var parameters: [Parameter] = []
    if kind == .callParen || kind == .leftParen {
      let opener = token
      advance()
      if kind != .rightParen { parameters = parseParameters() }
      closeBracket(opener)
    } else {
      failExpected("'(' and the parameters of the function")
    }
    let result = accept(.colon) ? parseType() : nil
    let body: DefineBody
    if accept(.equals) {
      body = .expression(parseQuery())
    } else if kind == .leftBrace || isSilent {
      body = .block(parseBlock(after: "the function's head"))
    } else {
      failUnexpected("'=' and what the function gives, or a block")
      body = .block(Block(items: [], span: span(of: token).opening))
    }
    return .define(
      DefineDeclaration(
        name: name, parameters: parameters, result: result, body: body, span: span(from: start)))
  }

  // parameters = parameter { "," parameter } [ "," ] ;
  private mutating func parseParameters() -> [Parameter] {
    var parameters: [Parameter] = []
    repeat {
      if kind == .rightParen, !parameters.isEmpty { break }
      parameters.append(parseParameter())
    } while !isSilent && accept(.comma)
    return parameters
  }

  // parameter = NAME ":" type ;
  private mutating func parseParameter() -> Parameter {
    let name = parseName()
    guard accept(.colon) else {
      failMissingType(of: name)
      // A forgotten type is no reason to doubt what follows it.
      if kind == .comma || kind == .rightParen { isSilent = false }
      return Parameter(name: name, type: nil)
    }
    return Parameter(name: name, type: parseType())
  }

  // type = ( "list" "of" type | "working" "duration" | NAME ) { "?" } ;
  mutating func parseType() -> TypeSyntax {
    let first = token
    guard enter() else {
      return TypeSyntax(form: .name(Name("", span(of: first))), span: span(of: first))
    }
    defer { leave() }
    var type: TypeSyntax
    if isWord(.list), peek(1).word == .of {
      advance()
      advance()
      type = TypeSyntax(form: .list(of: parseType()), span: span(from: first.start))
    } else if isWord(.working), peek(1).word == .duration {
      advance()
      advance()
      let whole = span(from: first.start)
      type = TypeSyntax(form: .name(Name("working duration", whole)), span: whole)
    } else if kind == .name {
      let name = parseName()
      type = TypeSyntax(form: .name(name), span: name.span)
    } else {
      failUnexpected("a type, such as 'number' or 'list of text'")
      return TypeSyntax(
        form: .name(Name("", span(of: first).opening)), span: span(of: first).opening)
    }
    while kind == .question {
      advance()
      type = TypeSyntax(form: .optional(type), span: span(from: first.start))
      if type.span.end - first.start > 4096 {
        failTooHigh()
        break
      }
    }
    return type
  }

  // role = "role" NAME [ TEXT ] ( "{" { sep } [ members ] "}" | "=" roles ) ;
  mutating func parseRole() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    let title = parseTitleIfAny()
    var members: [Name] = []
    var set: RoleSet?
    if accept(.equals) {
      set = parseRoles()
    } else if let opener = findBrace(after: "the name of a role") {
      parseEntries(opener) { reader in reader.parseMember(into: &members) }
    }
    return .role(
      RoleDeclaration(
        name: name, title: title, members: members, set: set, span: span(from: start)))
  }

  // members = NAME [ ( "," | sep ) { sep } [ members ] ] ;
  private mutating func parseMember(into members: inout [Name]) -> Bool {
    members.append(parseName())
    return true
  }

  // noun = noun-kind NAME [ TEXT ] { ( "after" | "alongside" ) names } body ;
  // noun-kind = "person" | "rota" | "calendar" | "cadence" | "channel" | "decision" | "task" | "escalation" | "override" | "phase" ;
  mutating func parseNoun() -> Item? {
    let first = token
    advance()
    let name = parseName()
    let title = parseTitleIfAny()
    var clauses: [Clause] = []
    while isWord(.after) || isWord(.alongside), !isSilent {
      let clause = token
      advance()
      let names = parseNames().map {
        Expression.name(NameExpression(name: $0.text, span: $0.span))
      }
      clauses.append(Clause(clause.word, span(of: clause), .list(names)))
    }
    let body = parseBody(after: "the head of a \(first.word.spelling)")
    checkRepeats(clauses)
    return .noun(
      NounDeclaration(
        kind: first.word, kindSpan: span(of: first), name: name, title: title, clauses: clauses,
        body: body, span: span(from: first.start)))
  }

  // gate = [ "locked" ] "gate" NAME [ TEXT ] [ family ] body ;
  mutating func parseGate() -> Item? {
    let start = token.start
    let isLocked = acceptWord(.locked)
    advance()
    let name = parseName()
    let title = parseTitleIfAny()
    let family = kind == .for ? parseFamily() : nil
    let body = parseBody(after: "the head of a gate")
    return .gate(
      GateDeclaration(
        isLocked: isLocked, name: name, title: title, family: family, body: body,
        span: span(from: start)))
  }

  // watch = "watch" NAME ( "when" query | family ) block ;
  mutating func parseWatch() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    var condition: Expression?
    var family: FamilyClause?
    if acceptWord(.when) {
      condition = parseQuery()
    } else if kind == .for {
      family = parseFamily()
    } else {
      failUnexpected("'when' and a condition, or 'for NAME in' and a list")
    }
    let body = parseBlock(after: "the head of a watch")
    return .watch(
      WatchDeclaration(
        name: name, condition: condition, family: family, body: body, span: span(from: start)))
  }

  // latch = "latch" NAME [ family ] "when" query "until" query ;
  mutating func parseLatch() -> Item? {
    let start = token.start
    advance()
    let name = parseName()
    let family = kind == .for ? parseFamily() : nil
    if !acceptWord(.when) { failUnexpected("'when' and the condition that sets the latch") }
    let on = parseQuery()
    if !acceptWord(.until) { failUnexpected("'until' and the condition that clears the latch") }
    let off = parseQuery()
    return .latch(
      LatchDeclaration(name: name, family: family, start: on, end: off, span: span(from: start)))
  }

  // family = "for" NAME "in" query ;
  mutating func parseFamily() -> FamilyClause {
    advance()
    let variable = parseName()
    if !accept(.in) { failUnexpected("'in' and a list") }
    return FamilyClause(variable: variable, source: parseQuery())
  }

  // test = "test" TEXT block ;
  mutating func parseTest() -> Item? {
    let start = token.start
    advance()
    let title = parseTitle(orElse: "what the test shows, in quotes")
    let body = parseBlock(after: "the title of a test")
    return .test(
      TestDeclaration(
        title: title ?? TextSyntax("", span(from: start).closing), body: body,
        span: span(from: start)))
  }

  // handler = "on" NAME block ;
  mutating func parseHandler() -> Item? {
    let start = token.start
    advance()
    let event = parseName()
    let body = parseBlock(after: "the event of a handler")
    return .handler(HandlerDeclaration(event: event, body: body, span: span(from: start)))
  }

  // level = "level" roles "within" query [ body ] ;
  mutating func parseLevel() -> Item? {
    let start = token.start
    advance()
    let role = parseRoles()
    if !acceptWord(.within) { failUnexpected("'within' and how long the level has") }
    let within = parseQuery()
    let body = kind == .leftBrace ? parseBody(after: "a level") : nil
    return .level(
      LevelDeclaration(role: role, within: within, body: body, span: span(from: start)))
  }

  /// The brace that opens a list of entries; a mistake before it is passed over.
  private mutating func findBrace(after what: String) -> Token? {
    if kind != .leftBrace {
      failNoBrace(after: what)
      while !isAtEndOfItem, kind != .leftBrace { advance() }
    }
    guard kind == .leftBrace else { return nil }
    isSilent = isTrial && isSilent
    return token
  }
}
