import FlowSource

/// Statements that start with a reserved word, and assignments.
extension TreeReader {
  // let = ( "let" | "var" ) NAME "=" query ;
  mutating func parseLet() -> Item? {
    let first = token
    advance()
    let name = parseName()
    if !accept(.equals) { failUnexpected("'=' and a value") }
    let value = parseQuery()
    return .binding(
      LetStatement(
        isVariable: first.kind == .var, name: name, value: value, span: span(from: first.start)))
  }

  // assign = NAME "=" query ;
  mutating func parseAssign() -> Item? {
    let name = parseName()
    advance()
    let value = parseQuery()
    return .assign(AssignStatement(name: name, value: value, span: span(from: name.span.start)))
  }

  // if = "if" query block [ "else" ( block | if ) ] ;
  mutating func parseIf() -> Item? {
    let (start, first) = (index, token.start)
    advance()
    let condition = parseQuery()
    if kind == .then, !isSilent {
      // It was a value all along.
      restart(at: start)
      return parseExpressionStatement()
    }
    let consequence = parseBlock(after: "the condition")
    var alternative: ElseBranch?
    if kind == .else, !isSilent {
      lastElse = span(of: token)
      advance()
      if kind == .if {
        alternative = parseElseIf()
      } else {
        alternative = .block(parseBlock(after: "'else'"))
      }
    } else if isAtElseIf {
      fail(.elseIf(span(of: token)))
    }
    return .conditional(
      IfStatement(
        condition: condition, consequence: consequence, alternative: alternative,
        span: span(from: first)))
  }

  private mutating func parseElseIf() -> ElseBranch? {
    guard enter() else { return nil }
    defer { leave() }
    let first = token
    guard let item = parseIf() else { return nil }
    if case .conditional = item { return .statement(item) }
    fail(
      .unexpected(
        span(of: first), expected: "an 'if' with a block", found: "an 'if' that gives a value"))
    return .statement(item)
  }

  mutating func restart(at start: Int) {
    index = start
    previousEnd = start > 0 ? tokens[start - 1].end : 0
  }

  // for = family block ;
  mutating func parseFor() -> Item? {
    let start = token.start
    let family = parseFamily()
    let body = parseBlock(after: "the list of a 'for'")
    return .loop(
      ForStatement(
        variable: family.variable, source: family.source, body: body, span: span(from: start)))
  }

  // return = "return" [ query ] ;
  mutating func parseReturn() -> Item? {
    let start = token.start
    advance()
    let value = isAtEndOfItem ? nil : parseQuery()
    return .result(ReturnStatement(value: value, span: span(from: start)))
  }

  // require = ( "require" | "recommend" ) query { as | by | because } [ else ] ;
  mutating func parseRequire() -> Item? {
    let first = token
    advance()
    let condition = parseQuery()
    let clauses = parseClauses([.as, .by, .because])
    let alternative = parseElse()
    return .require(
      RequireStatement(
        isAdvice: first.kind == .recommend, condition: condition, clauses: clauses,
        alternative: alternative, span: span(from: first.start)))
  }

  // else = "else" ( block | statement ) ;
  mutating func parseElse() -> ElseBranch? {
    guard kind == .else, !isSilent else { return nil }
    let word = span(of: token)
    lastElse = word
    advance()
    if kind == .leftBrace {
      let block = parseBlock(after: "'else'")
      lastElse = word
      return .block(block)
    }
    guard enter() else { return nil }
    defer { leave() }
    if isAtEndOfItem {
      failUnexpected("what to do otherwise: a statement or a block")
      return nil
    }
    let (outer, start) = (isInsideElse, statementStart)
    isInsideElse = true
    statementStart = index
    let item = parseElseStatement()
    isInsideElse = outer
    if !isSilent { statementStart = start }
    lastElse = word
    return item.map { .statement($0) }
  }

  private mutating func parseElseStatement() -> Item? {
    let item = parseItem(isBody: false)
    switch item {
    case .use, .choice, .record, .evidence, .define, .role, .noun, .gate, .watch, .latch, .handler,
      .test:
      failDeclarationAfterElse()
    default: break
    }
    return item
  }
}
