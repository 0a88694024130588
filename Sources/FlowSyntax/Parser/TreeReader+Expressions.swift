import FlowSource

/// Expressions between operators, by climbing precedences.
///
/// Each level of the grammar has a number. A call reads operators at or above its own level; what may
/// still follow is bounded from above, too, because comparisons and ranges do not chain.
extension TreeReader {
  private enum Level {
    static let otherwise = 1
    static let or = 2
    static let and = 3
    static let not = 4
    static let quantified = 5
    static let comparison = 6
    static let range = 7
    static let sum = 8
    static let product = 9
  }

  // query = default { [ "as" NAME ] ( "where" | "each" ) default } ;
  mutating func parseQuery() -> Expression {
    var source = parseBinary(Level.otherwise)
    while !isSilent {
      var alias: Name?
      if kind == .where || kind == .each {
      } else if isWord(.as), peek(1).kind == .name, isQueryWord(peek(2).kind) {
        advance()
        alias = parseName()
      } else {
        break
      }
      let word: QueryKind = kind == .where ? .where : .each
      advance()
      let body = parseBinary(Level.otherwise)
      let place = source.span.union(span(from: body.span.start))
      source = checked(
        .query(
          QueryExpression(kind: word, source: source, alias: alias, body: body, span: place)))
    }
    return source
  }

  private func isQueryWord(_ kind: TokenKind) -> Bool { kind == .where || kind == .each }

  /// A condition of `when` in a pattern.
  mutating func parseOr() -> Expression { parseBinary(Level.or) }

  /// What stands behind `in` or a comparison in a pattern.
  mutating func parseRange() -> Expression { parseBinary(Level.range) }

  // default = or { "otherwise" or } ;
  // or = and { "or" and } ;
  // and = not { "and" not } ;
  // not = [ "not" ] quantified ;
  // comparison = range [ relation range | "is" [ "not" ] ( "known" | "unknown" | "empty" ) ] ;
  // range = sum [ ".." sum ] ;
  // sum = product { ( "+" | "-" ) product } ;
  // product = unary { ( "*" | "/" | "mod" ) unary } ;
  private mutating func parseBinary(_ lowest: Int) -> Expression {
    var highest = Level.product
    let start = token.start
    var left: Expression
    switch kind {
    case .not where lowest <= Level.not:
      advance()
      let operand = parseBinary(Level.quantified)
      left = checked(
        .unary(UnaryExpression(operation: .not, operand: operand, span: span(from: start))))
      highest = Level.and
    case .all, .any, .no:
      if lowest <= Level.quantified {
        left = parseQuantified()
        highest = Level.and
      } else {
        fail(.needsParentheses(span(of: token), string(of: token)))
        return invalid()
      }
    default:
      left = parseUnary()
    }
    while !isSilent, let (operation, level) = operatorHere(), level >= lowest, level <= highest {
      if operation == nil {
        left = parseIs(left)
        highest = Level.comparison - 1
        continue
      }
      guard let operation else { break }
      let place = skipOperator()
      let right = level == Level.product ? parseUnary() : parseBinary(level + 1)
      left = binary(operation, place, left, right)
      highest = level == Level.comparison || level == Level.range ? level - 1 : level
    }
    return left
  }

  // relation = "==" | "!=" | "<" | "<=" | ">" | ">=" | [ "not" ] ( "in" | "like" ) | "matches" ;
  /// The operator that stands here and its level; `is` has no operator of its own.
  @inline(__always)
  private func operatorHere() -> (BinaryOperator?, Int)? {
    switch kind {
    case .otherwise: (.otherwise, Level.otherwise)
    case .or: (.or, Level.or)
    case .and: (.and, Level.and)
    case .equalEqual: (.equal, Level.comparison)
    case .notEqual: (.notEqual, Level.comparison)
    case .less: (.less, Level.comparison)
    case .lessEqual: (.lessEqual, Level.comparison)
    case .greater: (.greater, Level.comparison)
    case .greaterEqual: (.greaterEqual, Level.comparison)
    case .in: (.isIn, Level.comparison)
    case .is: (nil, Level.comparison)
    case .not:
      peek(1).kind == .in
        ? (.isNotIn, Level.comparison)
        : peek(1).word == .like ? (.notLike, Level.comparison) : nil
    case .name:
      switch word {
      case .like: (.like, Level.comparison)
      case .matches: (.matches, Level.comparison)
      case .mod: (.modulo, Level.product)
      default: nil
      }
    case .dotDot: (.range, Level.range)
    case .plus: (.add, Level.sum)
    case .minus: (.subtract, Level.sum)
    case .star: (.multiply, Level.product)
    case .slash: (.divide, Level.product)
    default: nil
    }
  }

  @inline(__always)
  private mutating func skipOperator() -> Span {
    let first = token
    advance()
    if first.kind == .not { advance() }
    return span(from: first.start)
  }

  private mutating func parseIs(_ operand: Expression) -> Expression {
    let start = operand.span.start
    advance()
    let isNegated = accept(.not)
    let test: IsTest
    if kind == .unknown {
      test = .unknown
    } else if isWord(.known) {
      test = .known
    } else if isWord(.empty) {
      test = .empty
    } else {
      failIs(isNegated: isNegated)
      return operand
    }
    advance()
    return checked(
      .isTest(
        IsExpression(operand: operand, test: test, isNegated: isNegated, span: span(from: start))))
  }

  // quantified = ( "all" | "any" | "no" ) query "have" or | comparison ;
  private mutating func parseQuantified() -> Expression {
    let first = token
    let quantifier: Quantifier = first.kind == .all ? .all : first.kind == .any ? .any : .no
    guard enter() else { return invalid() }
    defer { leave() }
    advance()
    let source = parseQuery()
    if !accept(.have) { failExpected("'have' and what the elements must have") }
    let predicate = isSilent ? invalid() : parseBinary(Level.or)
    return checked(
      .quantified(
        QuantifiedExpression(
          quantifier: quantifier, source: source, predicate: predicate,
          span: span(from: first.start))))
  }

  // unary = [ "-" ] postfix ;
  @inline(__always)
  private mutating func parseUnary() -> Expression {
    guard kind == .minus else { return parsePostfix() }
    let start = token.start
    advance()
    let operand = parsePostfix()
    return checked(
      .unary(UnaryExpression(operation: .negate, operand: operand, span: span(from: start))))
  }

  // MARK: Nodes

  @inline(__always)
  mutating func binary(
    _ operation: BinaryOperator, _ place: Span, _ left: Expression, _ right: Expression
  ) -> Expression {
    let whole = Span(
      file: file, start: left.span.start, end: max(previousEnd, left.span.start))
    return checked(
      .binary(
        BinaryExpression(
          operation: operation, operatorSpan: place, left: left, right: right, span: whole)))
  }

  /// The expression, unless the tree has grown too high with it.
  @inline(__always)
  mutating func checked(_ expression: Expression) -> Expression {
    if expression.height <= Self.highestTree { return expression }
    failTooHigh()
    return .invalid(InvalidExpression(span: expression.span))
  }

  func invalid() -> Expression {
    .invalid(InvalidExpression(span: span(of: token).opening))
  }

  func invalid(from start: UInt32) -> Expression {
    .invalid(InvalidExpression(span: span(from: start)))
  }
}
