import FlowSource
import FlowSyntax
import FlowValues

/// `escalate`, `notify`, `write`, `set`, `reopen`, `note`: statements that act.
extension ProgramChecker {
  private static let elsewhere = "in a handler, a watch, a step or an 'else'"

  func effect(_ node: VerbStatement) -> TypedStatement? {
    guard isActing(node.verb.spelling, at: node.verbSpan) else { return nil }
    guard let kind = effectKind(node) else { return nil }
    return add(kind, because: because(node), text: statementText(node), span: node.span)
  }

  private func isActing(_ word: String, at span: Span) -> Bool {
    if case .action = place { return true }
    report(.standsElsewhere(word, Self.elsewhere, at: span))
    return false
  }

  private func add(
    _ kind: CheckedEffect.Kind, because: TypedExpression?, text: String, span: Span
  ) -> TypedStatement {
    process.effects.append(
      CheckedEffect(kind: kind, because: because, path: uniquePath(text), text: text, span: span))
    return .effect(process.effects.count - 1)
  }

  func because(_ node: VerbStatement) -> TypedExpression? {
    for clause in node.clauses where clause.word == .because {
      if case .expression(let value) = clause.value {
        return check(value, as: .text, for: .clause("because"))
      }
    }
    return nil
  }

  private func effectKind(_ node: VerbStatement) -> CheckedEffect.Kind? {
    switch node.verb {
    case .escalate: return escalation(node)
    case .notify:
      guard node.operands.count == 2, let target = target(node.operands[0]) else { return nil }
      return .notify(target, message(node.operands[1]))
    case .write:
      guard node.operands.count == 2 else { return nil }
      return .write(
        path: check(node.operands[0], as: .text, for: .clause("write")),
        text: message(node.operands[1]))
    case .reopen:
      return node.operands.first.flatMap { thing($0, .phase) }.map { .reopen(phase: $0) }
    default: return nil
    }
  }

  /// Anything as a text.
  func message(_ expression: Expression) -> TypedExpression {
    let value = check(expression)
    if value.type == .text || value.type == .invalid { return value }
    return TypedExpression(.interpolation(["", ""], [value]), type: .text, span: value.span)
  }

  private func target(_ expression: Expression) -> CheckedEffect.Target? {
    switch expression {
    case .reference(let node) where node.kind == .channel:
      return thing(expression, .channel).map { .channel($0) }
    case .name(let node) where locals[node.name] == nil:
      let roles: [NameKind] = [.role, .rota, .person]
      if roles.contains(where: { scope.lookUp(node.name, $0) != nil }) { break }
      if let number = scope.number(of: node.name, .channel) {
        noteUse(.channel, number)
        return .channel(number)
      }
    default: break
    }
    return roleSet(expression).map { .role($0) }
  }

  private func escalation(_ node: VerbStatement) -> CheckedEffect.Kind? {
    let subject = node.operands.first.map(subject)
    var to: CheckedRoleSet?
    var ladder: Int?
    var fields: [(name: String, value: TypedExpression)] = []
    var isBroken = false
    for clause in node.clauses {
      switch (clause.word, clause.value) {
      case (.to, .roles(let set)):
        to = roleSet(set)
        isBroken = isBroken || to == nil
      case (.via, .list(let list)):
        ladder = list.first.flatMap { thing($0, .ladder) }
        isBroken = isBroken || ladder == nil
      case (.with, .arguments(let arguments)): fields = self.fields(arguments)
      default: break
      }
    }
    if isBroken { return nil }
    return .escalate(subject: subject, to: to, ladder: ladder, fields: fields)
  }

  /// What is escalated: a thing of the process, or a text.
  private func subject(_ expression: Expression) -> TypedExpression {
    let value = check(expression)
    switch value.type {
    case .domain, .text, .data, .unknown, .invalid: return value
    default: return invalid(value.span, .noSubject(value.type, at: value.span))
    }
  }

  /// `with (impact: "…")`
  func fields(_ arguments: [Argument]) -> [(name: String, value: TypedExpression)] {
    var fields: [(name: String, value: TypedExpression)] = []
    var seen: [String: Span] = [:]
    for argument in arguments {
      guard let name = argument.name else {
        report(.fieldWithoutName(at: argument.value.span))
        continue
      }
      if let before = seen.updateValue(name.span, forKey: name.text) {
        report(.alreadyDeclared(name.text, before: before, at: name.span))
        continue
      }
      fields.append((name.text, message(argument.value)))
    }
    return fields
  }

  // MARK: set, note

  func set(_ node: SetStatement) -> TypedStatement? {
    if place == .test { return setAct(node) }
    guard isActing("set", at: node.span.opening(3)) else { return nil }
    guard case .member(let target) = node.target else {
      report(.setsNoField(at: node.target.span))
      return nil
    }
    let task = check(target.base)
    if task.type == .invalid { return nil }
    guard task.type == .domain(.task) else {
      report(.setsNoTask(task.type, at: target.base.span))
      return nil
    }
    guard let change = change(target.field, to: node.value) else { return nil }
    return add(
      .set(task: task, field: change.field, name: change.name, value: change.value), because: nil,
      text: scope.tree.text(under: node.span), span: node.span)
  }

  /// The field of a task that `set` writes, and its new value.
  func change(
    _ field: Name, to value: Expression
  ) -> (field: Int, name: String, value: TypedExpression)? {
    if let known = self.field(field.text, of: .task) {
      guard Self.taskProperties.contains(field.text) else {
        report(.computedField(field.text, at: field.span))
        return nil
      }
      return (known.number, field.text, taskValue(value, field.text, known.type))
    }
    if let extra = extra(field.text) {
      return (
        extra.number, field.text, check(value, as: extra.type, for: .clause("\(field.text) ="))
      )
    }
    let names = Self.taskProperties + process.extras.map(\.name)
    let meant = closest(to: field.text, among: names)
    report(
      .noField(
        field.text, on: .domain(.task), fields: names, suggestion: meant, function: nil,
        at: field.span))
    return nil
  }

  // MARK: task

  /// `task renew { title: "Look at {d.name}" }` where something is carried out: it opens a task.
  func opening(_ node: NounDeclaration) -> TypedStatement? {
    if let clause = node.clauses.first {
      report(.clauseOfPhases(clause.word.spelling, of: node.kind.spelling, at: clause.wordSpan))
    }
    let properties = self.properties(node.body, of: "task", named: node.name, nil)
    refuseRest(properties)
    var title: TypedExpression?
    if let value = properties["title"] {
      title = check(value, as: .text, for: .clause("title:"))
    } else if let text = node.title {
      title = TypedExpression(.constant(.text(text.text)), type: .text, span: text.span)
    }
    let values = taskValues(properties, Self.openedTaskProperties)
    return add(
      .open(name: node.name.text, title: title, values: values), because: nil,
      text: "task \(node.name.text)", span: node.span)
  }

  func note(_ node: VerbStatement) -> TypedStatement? {
    if case .function = place {
      report(.notInDefine("note", returning.name, at: node.span))
      return nil
    }
    guard let operand = node.operands.first else { return nil }
    let value = message(operand)
    guard case .action(let words) = place, words != Self.elseWords else { return .note(value) }
    return add(.note(value), because: nil, text: statementText(node), span: node.span)
  }

  /// How messages call what follows `else`.
  static let elseWords = "an 'else'"
}
