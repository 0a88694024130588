import FlowSource

/// Operands: literals, names, brackets, and what touches them.
extension TreeReader {
  // postfix = ( conditional | NAME | atom ) { trailer } | element ;
  @inline(__always)
  mutating func parsePostfix() -> Expression {
    if kind == .if { return parseTrailers(parseConditional()) }
    return parseTarget()
  }

  // subject = ( PLAIN | atom ) { trailer } | element ;
  mutating func parseSubject() -> Expression { parseTarget() }

  // target = ( NAME | atom ) { trailer } | element ;
  mutating func parseTarget() -> Expression {
    let token = token
    let operand: Expression
    switch token.kind {
    case .name:
      if token.word != .ordinary, token.word.isKind, let reference = parseReference() {
        operand = reference
      } else {
        advance()
        operand = .name(
          NameExpression(name: string(token.start, token.end), span: span(of: token)))
      }
    case .number:
      operand = parseNumber()
    case .text:
      advance()
      operand = literal(.text(decode(token)), token)
    default:
      operand = parseAtom()
    }
    switch kind {
    case .memberField, .callParen, .indexBracket: return parseTrailers(operand)
    default: return operand
    }
  }

  // trailer = MEMBER_FIELD | CALL_PAREN [ arguments ] ")" | INDEX_BRACKET query "]" ;
  private mutating func parseTrailers(_ operand: Expression) -> Expression {
    var result = operand
    let start = operand.span.start
    while !isSilent {
      let opener = token
      switch opener.kind {
      case .memberField:
        advance()
        let field = fieldName(opener)
        result = checked(
          .member(MemberExpression(base: result, field: field, span: span(from: start))))
      case .callParen:
        guard enter() else { return result }
        advance()
        let arguments = kind == .rightParen ? [] : parseArguments()
        closeBracket(opener)
        result = checked(
          .call(CallExpression(callee: result, arguments: arguments, span: span(from: start))))
        leave()
      case .indexBracket:
        guard enter() else { return result }
        advance()
        let position = parseQuery()
        closeBracket(opener)
        result = checked(
          .index(IndexExpression(base: result, position: position, span: span(from: start))))
        leave()
      default:
        return result
      }
    }
    return result
  }

  private func fieldName(_ token: Token) -> Name {
    Name(
      string(token.start + 1, token.end),
      Span(file: file, start: token.start + 1, end: token.end))
  }

  // atom = literal | reference | ELEMENT_FIELD | "[" [ queries ] "]" | "(" query ")" | named |
  // match ;
  private mutating func parseAtom() -> Expression {
    let token = token
    switch token.kind {
    case .duration:
      advance()
      return literal(.duration(durationValue(token)), token)
    case .time:
      advance()
      return literal(.time(timeValue(token)), token)
    case .textOpen:
      return parseText(orElse: "a text")
    case .true, .false:
      advance()
      return literal(.bool(token.kind == .true), token)
    case .unknown:
      advance()
      return literal(.unknown, token)
    case .element:
      return parseElement()
    case .elementField:
      advance()
      return .element(ElementExpression(field: fieldName(token), span: span(of: token)))
    case .leftBracket:
      return parseList()
    case .leftParen:
      return parseParenthesised()
    case .match:
      return parseMatch()
    default:
      failNoOperand()
      return invalid()
    }
  }

  // element = ELEMENT [ ( CALL_PAREN [ arguments ] ")" | INDEX_BRACKET query "]" ) { trailer } ] ;
  private mutating func parseElement() -> Expression {
    let point = token
    advance()
    // Two points in a row are a range to the lexer, so that a field cannot touch the element.
    if kind == .memberField { failUnexpected("the end of the expression") }
    return .element(ElementExpression(field: nil, span: span(of: point)))
  }

  private func literal(_ value: LiteralValue, _ token: Token) -> Expression {
    .literal(LiteralExpression(value: value, span: span(of: token)))
  }

  // literal = NUMBER [ "working" ( "day" | "days" | "hour" | "hours" ) ] | DURATION | TIME | text |
  // "true" | "false" | "unknown" ;
  mutating func parseNumber() -> Expression {
    let first = token
    let value = numberValue(first)
    advance()
    guard isWord(.working) else {
      let isPercent = bytes[Int(first.end) - 1] == 0x25
      return literal(isPercent ? .percent(value) : .number(value), first)
    }
    advance()
    let literal: LiteralValue
    switch word {
    case .day, .days: literal = .workingDays(value)
    case .hour, .hours: literal = .workingHours(value)
    default:
      fail(.workingUnit(span(of: token), found: isAtEndOfItem ? nil : string(of: token)))
      return invalid(from: first.start)
    }
    advance()
    return .literal(LiteralExpression(value: literal, span: span(from: first.start)))
  }

  // reference = kind PLAIN ;
  // kind = noun-kind | "evidence" | "role" | "gate" | "watch" | "latch" ;
  private mutating func parseReference() -> Expression? {
    let next = tokens[index + 1]
    guard next.kind == .name, next.word.isPlain, index != bareKindIndex else { return nil }
    let kind = token
    advance()
    let name = parseName()
    return .reference(
      KindReference(
        kind: kind.word, kindSpan: span(of: kind), name: name, span: span(from: kind.start)))
  }

  private mutating func parseList() -> Expression {
    let opener = token
    guard enter() else { return invalid() }
    defer { leave() }
    advance()
    let elements = kind == .rightBracket ? [] : parseQueries()
    closeBracket(opener)
    return checked(.list(ListExpression(elements: elements, span: span(from: opener.start))))
  }

  // queries = query { "," query } [ "," ] ;
  private mutating func parseQueries() -> [Expression] {
    var elements: [Expression] = []
    repeat {
      if kind == .rightBracket, !elements.isEmpty { break }
      elements.append(parseQuery())
    } while !isSilent && accept(.comma)
    return elements
  }

  // named = "(" word ":" query { "," word ":" query } [ "," ] ")" ;
  private mutating func parseParenthesised() -> Expression {
    let opener = token
    guard enter() else { return invalid() }
    defer { leave() }
    advance()
    if peek(1).kind == .colon, kind == .name || kind.isReserved {
      let fields = parseArguments()
      if !isSilent, let field = fields.first(where: { $0.name == nil }) {
        fail(.fieldWithoutName(field.value.span))
      }
      closeBracket(opener)
      return checked(.fields(FieldsExpression(fields: fields, span: span(from: opener.start))))
    }
    let inner = parseQuery()
    closeBracket(opener)
    return checked(.group(GroupExpression(inner: inner, span: span(from: opener.start))))
  }

  // arguments = argument { "," argument } [ "," ] ;
  // argument = [ word ":" ] query ;
  mutating func parseArguments() -> [Argument] {
    var arguments: [Argument] = []
    repeat {
      if kind == .rightParen, !arguments.isEmpty { break }
      var name: Name?
      if peek(1).kind == .colon, let word = parseWord() {
        name = word
        advance()
      }
      arguments.append(Argument(name: name, value: parseQuery()))
    } while !isSilent && accept(.comma)
    return arguments
  }

  // conditional = "if" query "then" query "else" query ;
  private mutating func parseConditional() -> Expression {
    let start = token.start
    guard enter() else { return invalid() }
    defer { leave() }
    advance()
    let condition = parseQuery()
    if !accept(.then) { failUnexpected("'then' and a value") }
    let consequence = isSilent ? invalid() : parseQuery()
    if !accept(.else) { failNoElse(Span(file: file, start: start, end: start + 2)) }
    let alternative = isSilent ? invalid() : parseQuery()
    return checked(
      .conditional(
        ConditionalExpression(
          condition: condition, consequence: consequence, alternative: alternative,
          span: span(from: start))))
  }

  // match = "match" query "{" { sep } [ arms ] "}" ;
  private mutating func parseMatch() -> Expression {
    let start = token.start
    guard enter() else { return invalid() }
    defer { leave() }
    advance()
    let subject = parseQuery()
    guard kind == .leftBrace else {
      failUnexpected("'{' and the arms of the match")
      return invalid(from: start)
    }
    let opener = token
    var arms: [MatchArm] = []
    parseEntries(opener) { reader in reader.parseArm(into: &arms) }
    return checked(
      .match(
        MatchExpression(
          subject: subject, arms: arms, bracesSpan: span(from: opener.start),
          span: span(from: start))))
  }

  // arms = arm [ ( "," | sep ) { sep } [ arms ] ] ;
  // arm = pattern "->" query ;
  private mutating func parseArm(into arms: inout [MatchArm]) -> Bool {
    let start = token.start
    let pattern = parsePattern()
    if !accept(.arrow) { failNoArrow() }
    let value = isSilent ? invalid() : parseQuery()
    arms.append(MatchArm(pattern: pattern, value: value, span: span(from: start)))
    return true
  }

  // pattern = [ "-" ] NUMBER | [ "-" ] DURATION | literal | NAME | "like" text | "in" range | (
  // "==" | "!=" | "<" | "<=" | ">" | ">=" ) range | "when" or | "otherwise" ;
  private mutating func parsePattern() -> Pattern {
    let start = token.start
    let form: Pattern.Form
    switch kind {
    case .otherwise:
      advance()
      form = .otherwise
    case .in:
      advance()
      form = .isIn(parseRange())
    case .equalEqual: form = parseComparisonPattern(.equal)
    case .notEqual: form = parseComparisonPattern(.notEqual)
    case .less: form = parseComparisonPattern(.less)
    case .lessEqual: form = parseComparisonPattern(.lessEqual)
    case .greater: form = parseComparisonPattern(.greater)
    case .greaterEqual: form = parseComparisonPattern(.greaterEqual)
    case .minus:
      form = .value(parseSignedPattern())
    case .name where isWord(.like) && peek(1).kind != .arrow:
      advance()
      form = .like(parseText(orElse: "a pattern in quotes, as in like \"release/<version>\""))
    case .name where isWord(.when) && peek(1).kind != .arrow:
      advance()
      form = .when(parseOr())
    case .name:
      let name = parseName()
      form = .value(.name(NameExpression(name: name.text, span: name.span)))
    case .number, .duration, .time, .text, .textOpen, .true, .false, .unknown:
      form = .value(parsePlainLiteral())
    default:
      failUnexpected("a pattern")
      form = .otherwise
    }
    return Pattern(form, span: span(from: start))
  }

  private mutating func parseComparisonPattern(_ operation: BinaryOperator) -> Pattern.Form {
    advance()
    return .comparison(operation, parseRange())
  }

  /// A literal to which nothing is attached.
  private mutating func parsePlainLiteral() -> Expression {
    let first = token
    switch first.kind {
    case .number: return parseNumber()
    case .text:
      advance()
      return literal(.text(decode(first)), first)
    default: return parseAtom()
    }
  }

  private mutating func parseSignedPattern() -> Expression {
    let start = token.start
    advance()
    guard kind == .number || kind == .duration else {
      failUnexpected("a number")
      return invalid()
    }
    // A sign and working days do not go together.
    if kind == .number, peek(1).word == .working {
      advance()
      failUnexpected("'->'")
      return invalid(from: start)
    }
    let operand = parsePlainLiteral()
    return .unary(UnaryExpression(operation: .negate, operand: operand, span: span(from: start)))
  }

  // MARK: Brackets

  /// The bracket that closes the one given.
  mutating func closeBracket(_ opener: Token) {
    let isRound = opener.kind == .leftParen || opener.kind == .callParen
    if kind == (isRound ? .rightParen : .rightBracket) {
      advance()
    } else {
      failMissingBracket(opener)
    }
  }
}
