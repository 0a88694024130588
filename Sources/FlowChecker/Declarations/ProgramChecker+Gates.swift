import FlowSource
import FlowSyntax
import FlowValues

/// `locked gate quality "Quality" for t in tasks where … { … }`
extension ProgramChecker {
  static let gateProperties = ["owner", "title", "within"]

  /// Checks a gate where it is declared; nothing when its name was taken.
  @discardableResult
  func checkGate(_ node: GateDeclaration) -> Int? {
    guard case .gate(let number)? = scope.own[node.name.text]?.meaning,
      gates[number].declaration === node
    else { return nil }
    locals.openScope()
    defer {
      closeScope()
      place = .script
    }
    place = .script
    var family: CheckedGate.Family?
    if let clause = node.family {
      let (source, element) = listSource(check(clause.source), .family)
      let slot = declareElement(
        clause.variable, element, .loop, statement: clause.source.span)
      family = CheckedGate.Family(slot: slot, source: source)
    }
    place = .gate(number)
    requiredTexts.removeAll(keepingCapacity: true)
    var title = node.title?.text
    let first = requirements.count
    var statements: [Item] = []
    var properties: [String: Span] = [:]
    for item in node.body.items {
      if case .property(let property) = item {
        if let text = self.property(property, &properties) { title = text }
      } else {
        statements.append(item)
      }
    }
    let body = self.statements(statements)
    lintGate(node, hasRequirements: requirements.count > first)
    gates[number].checked = CheckedGate(
      name: node.name.text, title: title, isLocked: node.isLocked, family: family, body: body,
      span: node.name.span)
    return number
  }

  /// Looks at a property of a gate; gives the text of `title:`.
  private func property(_ node: Property, _ seen: inout [String: Span]) -> String? {
    let name = node.name
    if let before = seen[name.text] {
      report(.alreadyDeclared(name.text, before: before, at: name.span))
      return nil
    }
    seen[name.text] = name.span
    switch name.text {
    case "title":
      if case .literal(let literal) = node.value, case .text(let text) = literal.value {
        return text
      }
      report(.labelNotPlain(at: node.value.span))
    case "owner":
      if case .name = node.value { return nil }
      _ = check(node.value, as: .text, for: .clause("owner:"))
    case "within": report(.notCarriedOut(clause: "within", of: "gate", at: name.span))
    default:
      let meant = closest(to: name.text, among: Self.gateProperties)
      report(
        .noProperty(name.text, of: "gate", Self.gateProperties, suggestion: meant, at: name.span))
    }
    return nil
  }
}
