import FlowSource
import FlowSyntax
import FlowValues

/// `locked gate quality "Quality" for t in tasks where … { … }`
extension ProgramChecker {
  static let gateProperties = ["owner", "title", "within"]

  /// Checks a gate where it is declared; nothing when its name was taken.
  @discardableResult
  func checkGate(_ node: GateDeclaration) -> Int? {
    guard case .gate(let number)? = scope.declared(node.name.text, .gate)?.meaning,
      gates[number].declaration === node
    else { return nil }
    locals.openScope()
    defer {
      closeScope()
      place = .script
    }
    if gates[number].phase == nil { place = .script }
    asking = .gate(number)
    loopDepth = 0
    let family = node.family.map { self.family($0) }
    place = .gate(number)
    requiredTexts.removeAll(keepingCapacity: true)
    within(node.name.text) { checkBody(of: node, number, family) }
    return number
  }

  private func checkBody(
    of node: GateDeclaration, _ number: Int, _ family: CheckedGate.Family?
  ) {
    let first = (requirements.count, process.asks.count)
    let properties = self.properties(
      node.body, of: "gate", named: node.name, Self.gateProperties)
    let title = self.title(node.title, properties)
    let owner = properties["owner"].flatMap { roleSet($0) }
    let deadline = self.deadline("within", in: properties)
    var handlers: [CheckedHandler] = []
    var statements: [Item] = []
    for item in properties.rest {
      guard case .handler(let node) = item else {
        statements.append(item)
        continue
      }
      if let handler = handler(node, of: "gate", Self.outcomeEvents) { handlers.append(handler) }
    }
    let body = self.statements(statements)
    lintGate(node, hasRequirements: first != (requirements.count, process.asks.count))
    gates[number].checked = CheckedGate(
      name: node.name.text, title: title, isLocked: node.isLocked, family: family, body: body,
      phase: gates[number].phase, owner: owner, within: deadline, handlers: handlers,
      span: node.name.span)
  }
}
