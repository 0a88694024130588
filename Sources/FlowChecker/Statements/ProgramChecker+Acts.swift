import FlowSource
import FlowSyntax
import FlowValues

/// What people do, as tests say it.
///
/// A name that nothing declares is an id in the ledger, except where only declared things can be
/// meant: gates, phases, decisions, kinds of override, people.
extension ProgramChecker {
  func act(_ node: VerbStatement) -> TypedStatement? {
    guard let verb = ActVerb(rawValue: node.verb.spelling), let operand = node.operands.first,
      let subject = subject(of: verb, operand)
    else { return nil }
    if verb == .done, let item = doneItem(operand) { doneItems.append((item, operand.span)) }
    var parts = ActParts()
    for clause in node.clauses { read(clause, of: verb, operand, into: &parts) }
    guard !parts.isBroken, let person = parts.person else { return nil }
    return .act(
      CheckedAct(
        verb: verb, subject: subject, element: parts.element, place: parts.place,
        scope: parts.scope, person: person, because: parts.because, risk: parts.risk,
        until: parts.until, lasting: parts.lasting, option: parts.option, role: parts.role,
        ladder: parts.ladder, fields: parts.fields, span: node.span))
  }

  /// The words of an item that a test says is done.
  private func doneItem(_ operand: Expression) -> String? {
    switch operand {
    case .name(let node): locals[node.name] == nil ? node.name : nil
    case .literal(let node): if case .text(let text) = node.value { text } else { nil }
    default: nil
    }
  }

  private struct ActParts {
    var element: CheckedAct.Operand?
    var place: CheckedAct.Operand?
    var scope: [CheckedAct.Operand] = []
    var person: CheckedAct.Operand?
    var because: TypedExpression?
    var risk: TypedExpression?
    var until: TypedExpression?
    var lasting: CheckedDeadline?
    var option: String?
    var role: CheckedRoleSet?
    var ladder: Int?
    var fields: [(name: String, value: TypedExpression)] = []
    var isBroken = false
  }

  private func read(
    _ clause: Clause, of verb: ActVerb, _ operand: Expression, into parts: inout ActParts
  ) {
    switch (clause.word, clause.value) {
    case (.by, .expression(let value)):
      parts.person = self.person(value)
      parts.isBroken = parts.isBroken || parts.person == nil
    case (.because, .expression(let value)):
      parts.because = check(value, as: .text, for: .clause("because"))
    case (.risk, .expression(let value)):
      parts.risk = check(value, as: .text, for: .clause("risk"))
    case (.until, .expression(let value)):
      parts.until = check(value, as: .time, for: .clause("until"))
    case (.lasting, .expression(let value)): parts.lasting = deadline(value, "lasting")
    case (.as, .expression(let value)):
      parts.option = decided(value, operand)
      parts.isBroken = parts.isBroken || parts.option == nil
    case (.deciding, .expression(let value)):
      if case .name(let node) = value { parts.option = node.name }
    case (.to, .roles(let set)):
      parts.role = roleSet(set)
      parts.isBroken = parts.isBroken || parts.role == nil
    case (.via, .list(let list)):
      parts.ladder = list.first.flatMap { thing($0, .ladder) }
      parts.isBroken = parts.isBroken || parts.ladder == nil
    case (.on, .list(let list)):
      let scope = list.map(gateOrPhaseName)
      parts.scope = scope.compactMap(\.self)
      parts.isBroken = parts.isBroken || parts.scope.count < scope.count
    case (.with, .arguments(let arguments)): parts.fields = fields(arguments)
    case (.ordinary, .expression(let value)):
      let isElement = scope.tree.source.text(clause.wordSpan) == "for"
      if isElement { parts.element = loose(value) } else { parts.place = gateOrPhaseName(value) }
      parts.isBroken = parts.isBroken || (!isElement && parts.place == nil)
    default: break
    }
  }

  /// The gate, kind, decision or phase that an act is about, or an id.
  private func subject(of verb: ActVerb, _ operand: Expression) -> CheckedAct.Operand? {
    switch verb {
    case .sign, .reject: gateOrPhaseName(operand)
    case .grant: thing(operand, .overrideKind).flatMap { _ in Self.name(of: operand) }
    case .decide: thing(operand, .decision).flatMap { _ in Self.name(of: operand) }
    case .reopen: thing(operand, .phase).flatMap { _ in Self.name(of: operand) }
    case .done, .agree, .revoke, .review, .ack, .resolve, .escalate, .set: loose(operand)
    }
  }

  private static func name(of expression: Expression) -> CheckedAct.Operand? {
    switch expression {
    case .name(let node): .name(node.name)
    case .reference(let node): .name(node.name.text)
    case .group(let node): name(of: node.inner)
    default: nil
    }
  }

  private func gateOrPhaseName(_ expression: Expression) -> CheckedAct.Operand? {
    gateOrPhase(expression).flatMap { _ in Self.name(of: expression) }
  }

  /// A local, a thing or text that is worked out, or else a name as it stands.
  private func loose(_ expression: Expression) -> CheckedAct.Operand? {
    switch expression {
    case .name(let node) where locals[node.name] == nil:
      if let symbol = scope.lookUp(node.name) {
        switch symbol.meaning {
        case .thing(let kind, let number): noteUse(kind, number)
        case .gate: break
        default: return .computed(check(expression))
        }
      }
      return .name(node.name)
    case .reference(let node): return .name(node.name.text)
    case .invalid: return nil
    default:
      let value = check(expression)
      switch value.type {
      case .invalid: return nil
      case .text, .domain, .data, .unknown: return .computed(value)
      default:
        report(.noSubject(value.type, at: value.span))
        return nil
      }
    }
  }

  private func person(_ expression: Expression) -> CheckedAct.Operand? {
    switch expression {
    case .name(let node) where locals[node.name] == nil:
      if let number = scope.number(of: node.name, .person) {
        noteUse(.person, number)
        return .name(node.name)
      }
      if !isKnown(node.name) {
        report(noThing(Name(node.name, node.span), .person, "person"))
        return nil
      }
    case .reference(let node) where node.kind == .person:
      return thing(expression, .person).map { _ in .name(node.name.text) }
    default: break
    }
    let value = check(expression)
    switch value.type {
    case .invalid: return nil
    case .text, .domain(.person), .data, .unknown: return .computed(value)
    default:
      report(.notWho(value.type, at: value.span))
      return nil
    }
  }

  /// `decide refactor-now as later`
  private func decided(_ value: Expression, _ decision: Expression) -> String? {
    guard case .name(let name) = value else {
      report(.notASymbol("as", at: value.span))
      return nil
    }
    var number: Int?
    switch decision {
    case .name(let node): number = scope.number(of: node.name, .decision)
    case .reference(let node): number = scope.number(of: node.name.text, .decision)
    default: break
    }
    guard let number, let options = process.decisionTypes[number]?.options else { return name.name }
    if options.cases.contains(name.name) { return name.name }
    let meant = closest(to: name.name, among: options.cases)
    report(.noCase(name.name, of: options, suggestion: meant, at: name.span))
    return nil
  }

  /// `set T-1.status = done`
  func setAct(_ node: SetStatement) -> TypedStatement? {
    guard case .member(let target) = node.target else {
      report(.setsNoField(at: node.target.span))
      return nil
    }
    guard let subject = loose(target.base) else { return nil }
    if case .computed(let task) = subject, task.type != .domain(.task), task.type != .text {
      report(.setsNoTask(task.type, at: target.base.span))
      return nil
    }
    guard let change = change(target.field, to: node.value) else { return nil }
    return .act(
      CheckedAct(
        verb: .set, subject: subject, person: .name(""), change: change, span: node.span))
  }
}
