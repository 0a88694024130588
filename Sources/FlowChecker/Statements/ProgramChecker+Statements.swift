import FlowSource
import FlowSyntax
import FlowValues

/// Statements, wherever they stand; `place` says where that is.
extension ProgramChecker {
  /// A block, with a scope of its own.
  func block(_ items: [Item]) -> [TypedStatement] {
    locals.openScope()
    blockDepth += 1
    defer {
      blockDepth -= 1
      closeScope()
    }
    return statements(items)
  }

  func statements(_ items: [Item]) -> [TypedStatement] {
    var all: [TypedStatement] = []
    all.reserveCapacity(items.count)
    var hasReturned = false
    for item in items {
      if hasReturned {
        report(.unreachable(at: item.span))
        hasReturned = false
      }
      statement(item, into: &all)
      if case .result = item { hasReturned = true }
    }
    return all
  }

  func statement(_ item: Item, into all: inout [TypedStatement]) {
    switch item {
    case .binding(let node): if let store = binding(node) { all.append(store) }
    case .assign(let node): if let store = assignment(node) { all.append(store) }
    case .conditional(let node): all.append(condition(node))
    case .loop(let node): all.append(loop(node))
    case .result(let node): all.append(result(node))
    case .require(let node): if let statement = requirement(node) { all.append(statement) }
    case .expression(let node): all.append(evaluation(node))
    case .verb(let node): if let statement = verb(node) { all.append(statement) }
    case .given(let node): if let statement = given(node) { all.append(statement) }
    case .expect(let node): if let statement = expectation(node) { all.append(statement) }
    case .set(let node): if let statement = set(node) { all.append(statement) }
    case .noun(let node) where node.kind == .task && place.isAction:
      if let statement = opening(node) { all.append(statement) }
    default: misplaced(item)
    }
  }

  /// Closes a scope and looks at what nobody read.
  func closeScope() {
    for local in locals.closeScope() { lintLocal(local) }
  }

  // MARK: let, var, assignment

  private func binding(_ node: LetStatement) -> TypedStatement? {
    let value = check(node.value)
    if node.name.text.isEmpty { return nil }
    if let before = hidden(node.name.text) {
      if locals.isInnermost(before) {
        report(.alreadyDeclared(node.name.text, before: before.span, at: node.name.span))
      } else {
        lintShadow(node.name, before)
      }
    }
    let type = variableType(value.type, isVariable: node.isVariable)
    let slot = frame.addSlot(node.name.text, type)
    let local = Local(
      name: node.name.text, origin: node.isVariable ? .variable : .constant, slot: slot,
      type: type, span: node.name.span, statement: node.span)
    if case .constant(.number(let number)) = value.kind, !node.isVariable {
      local.constant = number
    }
    locals.declare(local)
    return .store(slot: slot, adapt(value, to: type) ?? value)
  }

  /// The local that a new one of the name would hide.
  private func hidden(_ name: String) -> Local? {
    locals[name] ?? (frame.isMain ? global(name) : nil)
  }

  /// The type of a variable; one that starts as `unknown` may become anything.
  func variableType(_ type: Type, isVariable: Bool) -> Type {
    isVariable && type == .unknown ? .data : type
  }

  private func assignment(_ node: AssignStatement) -> TypedStatement? {
    let name = node.name.text
    guard let local = locals[name] ?? global(name) else {
      _ = check(node.value)
      report(notAssignable(node))
      return nil
    }
    let value = check(node.value, expecting: local.type)
    if local.origin != .variable {
      report(.notVariable(local, source: scope.tree.source, at: node.name.span))
      return nil
    }
    if local.isGlobal, !frame.isMain {
      report(.assignsGlobal(name, declared: local.span, at: node.name.span))
      return nil
    }
    refine(local, with: value.type)
    return .store(slot: local.slot, fit(value, to: local.type, for: .assignment(name)))
  }

  /// A list that began empty takes the type of what is first put into it.
  private func refine(_ local: Local, with type: Type) {
    guard case .list(.unknown) = local.type, case .list = type else { return }
    local.type = type
    if frame.slots.indices.contains(local.slot) {
      frame.slots[local.slot] = Slot(name: local.name, type: type)
    }
  }

  /// The `let` or `var` at the top of a file that a name means.
  func global(_ name: String) -> Local? {
    guard case .variable(let number)? = scope.lookUp(name)?.meaning else { return nil }
    return variables[number].local
  }

  private func notAssignable(_ node: AssignStatement) -> Diagnostic {
    let name = node.name
    if let symbol = scope.lookUp(name.text) {
      return .notAVariable(name.text, declared: symbol.span, at: name.span)
    }
    let names = scope.own.keys.filter { self.global($0) != nil } + Array(locals.names)
    let meant = closest(to: name.text, among: names)
    return .assignsUndeclared(
      name.text, suggestion: meant, declared: meant.flatMap(declaration), at: name.span)
  }

  // MARK: if, for, return, expression

  private func condition(_ node: IfStatement) -> TypedStatement {
    let condition = check(node.condition, as: .bool, for: .condition("if"))
    lintCondition(condition)
    let known = openKnowledge(condition, when: true)
    let then = block(node.consequence.items)
    closeKnowledge(known)
    let knownElse = openKnowledge(condition, when: false)
    defer { closeKnowledge(knownElse) }
    var otherwise: [TypedStatement] = []
    switch node.alternative {
    case .block(let body)?: otherwise = block(body.items)
    case .statement(let item)?: otherwise = block([item])
    case nil: break
    }
    return .conditional(condition, then: then, otherwise: otherwise)
  }

  private func loop(_ node: ForStatement) -> TypedStatement {
    let (source, element) = listSource(check(node.source), .loop)
    locals.openScope()
    defer { closeScope() }
    let slot = declareElement(node.variable, element, .loop, statement: node.source.span)
    loopDepth += 1
    let body = block(node.body.items)
    loopDepth -= 1
    return .loop(slot: slot, source: source, body: body, span: node.span)
  }

  /// Declares the name that stands for each element in turn.
  func declareElement(
    _ name: Name, _ type: Type, _ origin: Local.Origin, statement: Span
  ) -> Int {
    if let before = hidden(name.text) { lintShadow(name, before) }
    let slot = frame.addSlot(name.text, type)
    locals.declare(
      Local(
        name: name.text, origin: origin, slot: slot, type: type, span: name.span,
        statement: statement))
    return slot
  }

  private func evaluation(_ node: ExpressionStatement) -> TypedStatement {
    let value = check(node.expression)
    if value.type != .invalid { report(.unusedValue(value.type, at: node.span)) }
    return .evaluate(value)
  }

  private func result(_ node: ReturnStatement) -> TypedStatement {
    guard case .function = place else {
      if case .test = place {
        report(.returnOutside(at: node.span))
      } else if let value = node.value {
        _ = check(value)
        report(.returnsNothing(at: value.span))
      }
      return .result(nil)
    }
    guard let value = node.value else {
      report(.returnsTooLittle(returning.name, at: node.span))
      return .result(nil)
    }
    var typed = check(value, expecting: returning.type)
    if let type = returning.type {
      typed = fit(typed, to: type, for: .result(returning.name))
    }
    returning.found.append((typed.type, typed.span))
    return .result(typed)
  }
}
