extension Typesetter {
  mutating func use(_ node: UseDeclaration) {
    token(.name)
    space()
    if node.names.isEmpty { return token(.text) }
    layout.openGroup()
    layout.indent()
    nameList(node.names)
    line()
    token(.name)
    space()
    token(.text)
    layout.dedent()
    layout.closeGroup()
  }

  /// Writes names with commas between them, and no comma after the last.
  private mutating func nameList(_ names: [Name]) {
    var isFirst = true
    for _ in names {
      if !isFirst {
        layout.appendCharacter(0x2C)
        line()
      }
      isFirst = false
      token(.name)
      skipComma()
    }
  }

  /// Each case on its own line without a comma; within a line `;` where commas part successors.
  mutating func choice(_ node: ChoiceDeclaration) {
    token(.name)
    spacedToken(.name)
    space()
    let hasSuccessors = node.cases.contains { $0.successors != nil }
    braced { typesetter in
      var isFirst = true
      for choiceCase in node.cases {
        typesetter.skipSeparators()
        if !isFirst { typesetter.endItem(mark: hasSuccessors ? 0x3B : 0x2C) }
        isFirst = false
        typesetter.token(.name)
        guard let successors = choiceCase.successors else { continue }
        typesetter.spacedToken(.arrow)
        if successors.isEmpty { continue }
        typesetter.space()
        typesetter.layout.openGroup()
        typesetter.layout.indent()
        typesetter.nameList(successors)
        typesetter.layout.dedent()
        typesetter.layout.closeGroup()
      }
    }
  }

  mutating func record(_ node: RecordDeclaration) {
    token(.name)
    spacedToken(.name)
    space()
    braced { typesetter in
      var isFirst = true
      for field in node.fields {
        typesetter.skipSeparators()
        if !isFirst { typesetter.endItem(mark: 0x2C) }
        isFirst = false
        typesetter.token()
        typesetter.token(.colon)
        typesetter.space()
        typesetter.type(field.type)
      }
    }
  }

  private mutating func type(_ node: TypeSyntax) {
    switch node.form {
    case .name:
      // Two words only in `working duration`.
      token(.name)
      spacedTokens(upTo: node.span.end)
    case .list(let element):
      token(.name)
      spacedToken(.name)
      space()
      type(element)
    case .optional(let wrapped):
      type(wrapped)
      token(.question)
    }
  }

  private mutating func typeAnnotation(_ node: TypeSyntax?) {
    guard let node else { return }
    token(.colon)
    space()
    type(node)
  }

  mutating func evidence(_ node: EvidenceDeclaration, at index: Int, in items: [Item]) {
    token(.name)
    spacedToken(.name)
    typeAnnotation(node.type)
    guard let value = node.value else { return }
    alignedSpace(at: index, in: items)
    token(.equals)
    result(value)
  }

  mutating func define(_ node: DefineDeclaration) {
    token(.define)
    spacedToken(.name)
    token()
    separated(node.parameters, closing: .rightParen) { typesetter, parameter in
      typesetter.token(.name)
      typesetter.typeAnnotation(parameter.type)
    }
    typeAnnotation(node.result)
    space()
    switch node.body {
    case .expression(let value):
      token(.equals)
      result(value)
    case .block(let body):
      block(body.items)
    }
  }

  private mutating func title(_ title: TextSyntax?) {
    if title != nil { spacedToken(.text) }
  }

  mutating func role(_ node: RoleDeclaration, at index: Int, in items: [Item]) {
    token(.name)
    spacedToken(.name)
    title(node.title)
    alignedSpace(at: index, in: items)
    if let set = node.set {
      token(.equals)
      space()
      return roles(set)
    }
    braced { typesetter in
      var isFirst = true
      for _ in node.members {
        typesetter.skipSeparators()
        if !isFirst { typesetter.endItem(mark: 0x2C) }
        isFirst = false
        typesetter.token(.name)
      }
    }
  }

  mutating func noun(_ node: NounDeclaration) {
    layout.openGroup()
    layout.indent()
    layout.indent()
    token(.name)
    spacedToken(.name)
    title(node.title)
    headClauses(node.clauses)
    layout.dedent()
    layout.dedent()
    layout.closeGroup()
    space()
    block(node.body.items)
  }

  mutating func gate(_ node: GateDeclaration) {
    if node.isLocked {
      token(.name)
      space()
    }
    token(.name)
    spacedToken(.name)
    title(node.title)
    head(node.family)
    space()
    block(node.body.items)
  }

  /// Writes ` for t in tasks where …`; lines that it goes on with stand further in than the body.
  private mutating func head(_ clause: FamilyClause?) {
    guard let clause else { return }
    layout.indent()
    space()
    family(clause.variable, clause.source)
    layout.dedent()
  }

  mutating func watch(_ node: WatchDeclaration) {
    token(.name)
    spacedToken(.name)
    head(node.family)
    if let condition = node.condition {
      layout.indent()
      spacedToken(.name)
      space()
      expression(condition)
      layout.dedent()
    }
    space()
    block(node.body.items)
  }

  mutating func latch(_ node: LatchDeclaration) {
    layout.openGroup()
    layout.indent()
    token(.name)
    spacedToken(.name)
    if let clause = node.family {
      space()
      family(clause.variable, clause.source)
    }
    spacedToken(.name)
    space()
    expression(node.start)
    line()
    token(.name)
    space()
    expression(node.end)
    layout.dedent()
    layout.closeGroup()
  }

  mutating func handler(_ node: HandlerDeclaration) {
    token(.name)
    spacedToken(.name)
    space()
    block(node.body.items)
  }

  mutating func level(_ node: LevelDeclaration, at index: Int, in items: [Item]) {
    token(.name)
    space()
    roles(node.role)
    alignedSpace(at: index, in: items)
    token(.name)
    space()
    expression(node.within)
    guard let body = node.body else { return }
    let outer = alignment
    space()
    block(body.items)
    alignment = outer
  }

  mutating func test(_ node: TestDeclaration) {
    token(.name)
    spacedToken(.text)
    space()
    block(node.body.items)
  }
}
