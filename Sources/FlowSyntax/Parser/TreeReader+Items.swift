import FlowSource

/// Programs, blocks and bodies: items with line ends between them.
extension TreeReader {
  // program = { sep } [ items ] ;
  mutating func parseProgram() -> [Item] {
    var result: [Item] = []
    while true {
      parseItems(into: &result, isBody: false)
      if kind == .endOfFile { return result }
      failStray()
      while kind == .rightBrace || kind == .rightParen || kind == .rightBracket { advance() }
      isSilent = false
    }
  }

  /// A text that is one expression.
  mutating func parseWholeExpression() -> Expression {
    skipSeparators()
    let result = parseQuery()
    skipSeparators()
    if kind != .endOfFile { failUnexpected("the end of the expression") }
    return result
  }

  // items = item [ sep { sep } [ items ] ] ;
  // entries = property [ ( "," | sep ) { sep } [ entries ] ] | ( level | item ) [ sep { sep } [ entries ] ] ;
  mutating func parseItems(into items: inout [Item], isBody: Bool) {
    let depth = braceDepth
    skipSeparators()
    while kind != .rightBrace, kind != .endOfFile {
      let before = index
      statementStart = index
      statementIsInBody = isBody
      lastElse = nil
      let item = parseItem(isBody: isBody)
      if let item { items.append(item) }
      if !isSilent {
        if kind == .newline || kind == .semicolon {
          skipSeparators()
          continue
        }
        if kind == .comma, isBody, case .property? = item {
          advance()
          skipSeparators()
          continue
        }
        if kind == .rightBrace || kind == .endOfFile { return }
        statementStart = before
        statementIsInBody = isBody
        failUnexpected("the end of the statement")
      }
      if isTrial { return }
      recover(toDepth: depth)
      if index == before, kind != .rightBrace, kind != .endOfFile { advance() }
    }
  }

  /// Skips to where the next item begins, or to the brace that closes this level.
  mutating func recover(toDepth depth: Int, orComma: Bool = false) {
    while kind != .endOfFile {
      if braceDepth <= depth, index > statementStart, opensStatement(token), isFirstOnLine {
        isSilent = false
        return
      }
      switch kind {
      case .newline, .semicolon:
        if braceDepth <= depth {
          skipSeparators()
          isSilent = false
          return
        }
      case .comma:
        if orComma, braceDepth <= depth {
          advance()
          skipSeparators()
          isSilent = false
          return
        }
      case .leftBrace:
        braceDepth += 1
      case .rightBrace:
        if braceDepth <= depth {
          isSilent = false
          return
        }
        braceDepth -= 1
      default: break
      }
      advance()
    }
    isSilent = false
  }

  // block = "{" { sep } [ items ] "}" ;
  mutating func parseBlock(after what: String) -> Block {
    let (items, span) = parseBraces(after: what, isBody: false)
    return Block(items: items, span: span)
  }

  // body = "{" { sep } [ entries ] "}" ;
  mutating func parseBody(after what: String) -> Body {
    let (items, span) = parseBraces(after: what, isBody: true)
    return Body(items: items, span: span)
  }

  /// Reads `{ … }`. A mistake in what stands before does not hide the mistakes inside.
  private mutating func parseBraces(after what: String, isBody: Bool) -> ([Item], Span) {
    if kind != .leftBrace, !isTrial {
      failNoBrace(after: what)
      while !isAtEndOfItem, kind != .leftBrace, kind != .else { advance() }
    }
    let opener = token
    guard kind == .leftBrace, enter() else { return ([], span(of: opener).opening) }
    let (start, element, silent) = (statementStart, isInsideElse, isSilent)
    isInsideElse = false
    isSilent = isSilent && isTrial
    openBrace()
    var items: [Item] = []
    parseItems(into: &items, isBody: isBody)
    closeBrace(opener)
    isInsideElse = element
    statementStart = start
    // What stood before the brace has been reported; behind the body all is well again.
    if silent, isTrial { isSilent = true }
    leave()
    return (items, span(from: opener.start))
  }

  mutating func openBrace() {
    advance()
    braceDepth += 1
  }

  mutating func closeBrace(_ opener: Token) {
    if kind == .rightBrace {
      advance()
      braceDepth -= 1
    } else {
      failMissingBrace(opener)
      braceDepth -= 1
    }
  }

  /// Reads the entries of braces that hold no statements: cases, fields, members, arms.
  mutating func parseEntries(
    _ closing: Token, commas: Bool = true, _ parse: (inout TreeReader) -> Bool
  ) {
    guard enter() else { return }
    defer { leave() }
    openBrace()
    let depth = braceDepth
    skipSeparators()
    while kind != .rightBrace, kind != .endOfFile {
      let before = index
      let mayEndWithComma = parse(&self) && commas
      if !isSilent {
        if kind == .newline || kind == .semicolon || (kind == .comma && mayEndWithComma) {
          advance()
          skipSeparators()
          continue
        }
        if kind == .rightBrace || kind == .endOfFile { break }
        failUnexpected("',' or the end of the line")
      }
      if isTrial { return }
      recover(toDepth: depth, orComma: commas)
      if index == before, kind != .rightBrace, kind != .endOfFile { advance() }
    }
    closeBrace(closing)
  }

  // item = declaration | statement ;
  // property = word ":" query { "except" target { ( "or" | "and" ) target } } ;
  mutating func parseItem(isBody: Bool) -> Item? {
    switch kind {
    case .name:
      let next = tokens[index + 1].kind
      if next == .colon { return parseProperty(isBody: isBody) }
      if next == .equals { return parseAssign() }
      if word == .ordinary { return parseExpressionStatement() }
      return parseContextual(isBody: isBody)
    case .let, .var, .define, .if, .for, .return, .require, .recommend, .then, .else, .in, .where,
      .each, .have, .all, .any, .no, .match, .otherwise, .and, .or, .not, .is, .true, .false,
      .unknown:
      if tokens[index + 1].kind == .colon { return parseProperty(isBody: isBody) }
      return parseReserved()
    default:
      return parseExpressionStatement()
    }
  }

  private mutating func parseProperty(isBody: Bool) -> Item? {
    let name = Name(string(of: token), span(of: token))
    if !isBody { failPropertyOutside(name) }
    advance()
    advance()
    var value = parseQuery()
    while isWord(.except), !isSilent {
      value = parseSetOperation(.except, value)
      while kind == .or || kind == .and, !isSilent {
        value = parseSetOperation(kind == .or ? .or : .and, value)
      }
    }
    return .property(Property(name: name, value: value, span: span(from: name.span.start)))
  }

  private mutating func parseSetOperation(
    _ operation: BinaryOperator, _ left: Expression
  ) -> Expression {
    let operatorSpan = span(of: token)
    advance()
    let right = parseTarget()
    return binary(operation, operatorSpan, left, right)
  }

  /// What starts with a reserved word.
  private mutating func parseReserved() -> Item? {
    switch kind {
    case .let, .var: parseLet()
    case .define: parseDefine()
    case .if: parseIf()
    case .for: parseFor()
    case .return: parseReturn()
    case .require, .recommend: parseRequire()
    default: parseExpressionStatement()
    }
  }

  mutating func parseExpressionStatement() -> Item? {
    let start = token.start
    let expression = parseQuery()
    if isSilent, index == statementStart { return nil }
    return .expression(ExpressionStatement(expression: expression, span: span(from: start)))
  }
}
