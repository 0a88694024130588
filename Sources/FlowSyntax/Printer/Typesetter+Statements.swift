extension Typesetter {
  mutating func property(_ node: Property) {
    token()
    token(.colon)
    result(node.value)
  }

  mutating func binding(_ node: LetStatement) {
    token(node.isVariable ? .var : .let)
    spacedToken(.name)
    spacedToken(.equals)
    result(node.value)
  }

  mutating func assign(_ node: AssignStatement) {
    token(.name)
    spacedToken(.equals)
    result(node.value)
  }

  mutating func set(_ node: SetStatement) {
    token(.name)
    space()
    expression(node.target)
    spacedToken(.equals)
    result(node.value)
  }

  mutating func loop(_ node: ForStatement) {
    layout.indent()
    family(node.variable, node.source)
    layout.dedent()
    space()
    block(node.body.items)
  }

  mutating func returning(_ node: ReturnStatement) {
    token(.return)
    guard let value = node.value else { return }
    space()
    expression(value)
  }

  mutating func given(_ node: GivenStatement) {
    token(.name)
    if node.kind != nil { spacedToken(.name) }
    spacedToken(.name)
    if let value = node.value {
      spacedToken(.equals)
      result(value)
    }
    if let body = node.body {
      space()
      block(body.items)
    }
  }

  mutating func expect(_ node: ExpectStatement) {
    layout.openGroup()
    token(.name)
    space()
    expression(node.condition)
    finishStatement(node.clauses, body: nil, alternative: nil)
  }

  mutating func require(_ node: RequireStatement) {
    layout.openGroup()
    token(node.isAdvice ? .recommend : .require)
    space()
    expression(node.condition)
    finishStatement(node.clauses, body: nil, alternative: node.alternative)
  }

  mutating func verb(_ node: VerbStatement) {
    layout.openGroup()
    token()
    for operand in node.operands {
      space()
      expression(operand)
    }
    let end =
      node.clauses.first?.wordSpan.start ?? node.body?.span.start ?? node.alternative?.start
      ?? node.span.end
    while next.start < end, !nextIs(.else), !nextIs(.endOfFile) {
      space()
      token()
    }
    finishStatement(node.clauses, body: node.body, alternative: node.alternative)
  }

  /// Writes what follows a statement's operands, and closes the group that the statement opened.
  private mutating func finishStatement(
    _ clauses: [Clause], body: Block?, alternative: ElseBranch?
  ) {
    layout.indent()
    if alternative != nil, clauses.contains(where: { $0.word == .because }) {
      // A reason and a way out are read one by one.
      layout.forceBreak()
    }
    for (index, clause) in clauses.enumerated() {
      // `on NAME {` at the start of a line would be a handler.
      let isGlued = body != nil && index == clauses.count - 1 && clause.word == .on
      self.clause(clause, isGlued: isGlued)
    }
    if let body {
      layout.dedent()
      layout.closeGroup()
      space()
      block(body.items)
      return
    }
    switch alternative {
    case nil:
      layout.closeGroup()
    case .statement(let item)?:
      beginClause()
      token(.else)
      space()
      let wasAfterElse = isAfterElse
      isAfterElse = true
      self.item(item)
      isAfterElse = wasAfterElse
      layout.closeGroup()
    case .block(let block)?:
      beginClause()
      token(.else)
      layout.closeGroup()
      space()
      self.block(block.items)
    }
    layout.dedent()
  }

  /// A line end before a clause, except where the clause would be taken for another statement's.
  private mutating func beginClause() {
    if isAfterElse { space() } else { line() }
  }

  /// Writes the clauses of a declaration's head.
  mutating func headClauses(_ clauses: [Clause]) {
    for clause in clauses { self.clause(clause, isGlued: false) }
  }

  private mutating func clause(_ clause: Clause, isGlued: Bool) {
    spacedTokens(upTo: clause.wordSpan.start)
    // `for` and `in` are no clause words at the start of a line.
    if isGlued || clause.word == .ordinary { space() } else { beginClause() }
    token()
    switch clause.value {
    case .none:
      return
    case .expression(let value):
      space()
      expression(value)
    case .roles(let set):
      space()
      roles(set)
    case .quorum(let count, let set):
      space()
      if let count { expression(count) } else { token() }
      space()
      token()
      space()
      roles(set)
    case .list(let elements):
      space()
      openList(elements)
    case .arguments(let elements):
      space()
      if nextIs(.leftParen) || nextIs(.callParen) {
        token()
        arguments(elements)
      } else {
        openList(elements.map(\.value))
      }
    }
  }

  /// Writes elements that no brackets enclose.
  private mutating func openList(_ elements: [Expression]) {
    layout.openGroup()
    layout.indent()
    var isFirst = true
    for element in elements {
      if !isFirst {
        layout.appendCharacter(0x2C)
        line()
      }
      isFirst = false
      expression(element)
      skipComma()
    }
    layout.dedent()
    layout.closeGroup()
  }

  /// Writes a set of roles; `except` goes with the role before it, for no line can begin with it.
  mutating func roles(_ set: RoleSet) {
    layout.openGroup()
    layout.indent()
    expression(set.first)
    for term in set.rest {
      if term.operation == .except { space() } else { line() }
      token()
      space()
      expression(term.role)
    }
    layout.dedent()
    layout.closeGroup()
  }

  /// Writes `for t in tasks where …`.
  mutating func family(_ variable: Name, _ source: Expression) {
    token(.for)
    spacedToken(.name)
    spacedToken(.in)
    space()
    expression(source)
  }

  /// Writes `if c { … } else if d { … } else { … }`; its blocks are broken together.
  mutating func conditional(_ node: IfStatement) {
    let wasAfterElse = isAfterElse
    isAfterElse = false
    layout.openGroup()
    var current = node
    var isDone = false
    while !isDone {
      token(.if)
      space()
      layout.indent()
      expression(current.condition)
      layout.dedent()
      space()
      branch(current.consequence)
      switch current.alternative {
      case nil:
        isDone = true
      case .block(let block)?:
        spacedToken(.else)
        space()
        branch(block)
        isDone = true
      case .statement(.conditional(let following))?:
        spacedToken(.else)
        space()
        current = following
      case .statement(let item)?:
        spacedToken(.else)
        space()
        isAfterElse = true
        self.item(item)
        isDone = true
      }
    }
    layout.closeGroup()
    isAfterElse = wasAfterElse
  }

  private mutating func branch(_ block: Block) {
    let breaks = !staysOnBraceLine || block.items.count > 1
    token(.leftBrace)
    skipSeparators()
    if nextIs(.rightBrace), nextComment > next.start { return token() }
    bracedContent(breaks: breaks) { $0.blockItems(block.items, mark: 0x3B) }
  }
}

extension ElseBranch {
  /// Where the branch begins, after its `else`.
  var start: UInt32 {
    switch self {
    case .block(let block): block.span.start
    case .statement(let item): item.span.start
    }
  }
}
