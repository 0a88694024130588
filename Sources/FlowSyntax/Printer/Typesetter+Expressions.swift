/// An operator on the way down the left side of an expression, and how loosely it binds.
struct SpineEntry {
  let expression: Expression
  let level: BreakLevel
}

/// Which operators are broken together.
enum BreakLevel: UInt8 {
  /// A postfix or a test, or a range: no line ends before or after it.
  case never
  case comparison, product, sum, and, or, otherwise, query
}

extension Typesetter {
  /// Writes an expression; its operators, where broken, are indented unless they hang already.
  mutating func expression(_ expression: Expression, isIndented: Bool = true) {
    let base = spine.count
    var current = expression
    var outer = BreakLevel.never
    while let (left, level) = leftSide(of: current) {
      if level != .never, level != outer { layout.openGroup() }
      outer = level
      spine.append(SpineEntry(expression: current, level: level))
      current = left
    }
    primary(current, isIndented: isIndented || spine.count > base)
    var inner = BreakLevel.never
    while spine.count > base, let entry = spine.popLast() {
      let level = entry.level
      let begins = level != .never && level != inner
      let ends = level != .never && (spine.count == base || spine[spine.count - 1].level != level)
      let indents = isIndented || spine.count > base && spine[base].level != level
      inner = level
      if begins && indents { layout.indent() }
      rightSide(of: entry.expression)
      if ends && indents { layout.dedent() }
      if ends { layout.closeGroup() }
    }
  }

  /// The operand on the left, and how the operator between is broken; nothing for what begins with
  /// a token of its own.
  private func leftSide(of expression: Expression) -> (Expression, BreakLevel)? {
    switch expression {
    case .member(let node): (node.base, .never)
    case .index(let node): (node.base, .never)
    case .call(let node): (node.callee, .never)
    case .isTest(let node): (node.operand, .never)
    case .query(let node): (node.source, .query)
    case .binary(let node): (node.left, level(of: node))
    default: nil
    }
  }

  private func level(of node: BinaryExpression) -> BreakLevel {
    switch node.operation {
    case .otherwise: .otherwise
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .isIn, .isNotIn, .like,
      .notLike, .matches:
      breaksWithin(node.right) ? .never : .comparison
    case .range, .except: .never
    case .add, .subtract: .sum
    case .multiply, .divide, .modulo: .product
    }
  }

  /// Whether an expression has brackets of its own to break in, so that it can stay where it is.
  private func breaksWithin(_ expression: Expression) -> Bool {
    switch expression {
    case .list, .group, .fields, .match, .call, .index: true
    default: false
    }
  }

  private mutating func rightSide(of expression: Expression) {
    switch expression {
    case .member:
      token(.memberField)
    case .index(let node):
      token(.indexBracket)
      bracketed(closing: .rightBracket) { $0.expression(node.position, isIndented: false) }
    case .call(let node):
      token(.callParen)
      arguments(node.arguments)
    case .isTest(let node):
      spacedToken(.is)
      if node.isNegated { spacedToken(.not) }
      space()
      token()
    case .query(let node):
      query(node)
    case .binary(let node):
      binary(node)
    default:
      hasLostItsWay = true
    }
  }

  private mutating func query(_ node: QueryExpression) {
    if next.word == .as {
      spacedToken(.name)
      spacedToken(.name)
    }
    line()
    token(node.kind == .where ? .where : .each)
    space()
    expression(node.body)
  }

  private mutating func binary(_ node: BinaryExpression) {
    switch node.operation {
    case .otherwise, .or, .and:
      line()
      token()
      space()
    case .range:
      // `.low .. .high`: a point must not run into the points of the range.
      let isSpaced = touchesPoints(node)
      if isSpaced { space() }
      token(.dotDot)
      if isSpaced { space() }
    case .except:
      // No line can begin or end with the word.
      space()
      token()
      space()
    case .isNotIn, .notLike:
      // A line cannot end with `not like`.
      spacedToken(.not)
      space()
      token()
      if node.operation == .notLike || breaksWithin(node.right) { space() } else { line() }
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .isIn, .like, .matches:
      space()
      token()
      if breaksWithin(node.right) { space() } else { line() }
    case .add, .subtract, .multiply, .divide, .modulo:
      space()
      token()
      line()
    }
    expression(node.right)
  }

  private func touchesPoints(_ node: BinaryExpression) -> Bool {
    if lastKind == .element { return true }
    let right = peek(1).kind
    return right == .element || right == .elementField
  }

  private mutating func primary(_ expression: Expression, isIndented: Bool) {
    switch expression {
    case .literal(let node):
      if nextIs(.minus) { token() }
      token()
      spacedTokens(upTo: node.span.end)
    case .interpolation(let node):
      interpolation(node)
    case .name, .element:
      token()
    case .list(let node):
      token(.leftBracket)
      list(node.elements)
    case .group(let node):
      token(.leftParen)
      bracketed(closing: .rightParen) { $0.expression(node.inner, isIndented: false) }
    case .fields(let node):
      token(.leftParen)
      arguments(node.fields)
    case .reference:
      token(.name)
      spacedToken(.name)
    case .conditional(let node):
      conditional(node, isIndented: isIndented)
    case .match(let node):
      match(node)
    case .unary(let node):
      token()
      if node.operation == .not { space() }
      self.expression(node.operand)
    case .quantified(let node):
      layout.openGroup()
      token()
      space()
      self.expression(node.source)
      spacedToken(.have)
      layout.indent()
      line()
      self.expression(node.predicate)
      layout.dedent()
      layout.closeGroup()
    default:
      hasLostItsWay = true
    }
  }

  /// Writes `if a then b else if c then d else e`, each way out on a line of its own if they don't
  /// fit on one.
  private mutating func conditional(_ node: ConditionalExpression, isIndented: Bool) {
    layout.openGroup()
    condition(node)
    if isIndented { layout.indent() }
    var alternative = node.alternative
    while case .conditional(let following) = alternative {
      line()
      token(.else)
      space()
      condition(following)
      alternative = following.alternative
    }
    line()
    token(.else)
    space()
    expression(alternative)
    if isIndented { layout.dedent() }
    layout.closeGroup()
  }

  private mutating func condition(_ node: ConditionalExpression) {
    layout.openGroup()
    token(.if)
    space()
    expression(node.condition)
    layout.indent()
    line()
    token(.then)
    space()
    expression(node.consequence)
    layout.dedent()
    layout.closeGroup()
  }

  /// Writes a space and what a `=`, `:` or `->` gives to what stands before it; on the next line if
  /// it fits there and not on this one.
  mutating func result(_ expression: Expression) {
    if nextComment < next.start {
      layout.indent()
      breakForComments()
      self.expression(expression)
      layout.dedent()
    } else if openTexts > 0 || breaksWithin(expression) {
      space()
      self.expression(expression)
    } else {
      var isConditional = false
      if case .conditional = expression { isConditional = true }
      layout.appendFittingLine(always: isConditional)
      layout.openGroup()
      self.expression(expression, isIndented: !isConditional)
      layout.closeGroup()
      layout.dedent()
    }
  }

  /// `"{t.id} has waited"`: an expression in a text stays on one line.
  private mutating func interpolation(_ node: InterpolationExpression) {
    token(.textOpen)
    openTexts += 1
    for value in node.values {
      expression(value)
      // `:03`, the digits that a number is given.
      while !nextIs(.textMiddle), !nextIs(.textClose), !nextIs(.endOfFile) { token() }
      token()
    }
    openTexts -= 1
  }
}
