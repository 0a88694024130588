import FlowSource
import FlowSyntax
import FlowValues

/// `phase build "Build" after design { … }`
extension ProgramChecker {
  static let phaseProperties = [
    "title", "owner", "within", "when", "inputs", "delivers", "order",
  ]

  /// The events of gates and phases.
  static let outcomeEvents: [CheckedHandler.Event] = [
    .failed, .passed, .waiting, .unknown, .late, .entered, .overridden,
  ]

  func phase(_ node: NounDeclaration, _ number: Int) -> CheckedPhase? {
    let outside = asking
    locals.openScope()
    defer {
      closeScope()
      asking = outside
      place = .script
    }
    place = .phase(number)
    asking = .phase(number)
    loopDepth = 0
    let properties = self.properties(
      node.body, of: "phase", named: node.name, Self.phaseProperties)
    let condition = properties["when"].map { check($0, as: .bool, for: .clause("when:")) }
    var body = deliverables(properties["delivers"], number)
    var handlers: [CheckedHandler] = []
    for item in properties.rest {
      switch item {
      case .handler(let node):
        if let handler = handler(node, of: "phase", Self.outcomeEvents) { handlers.append(handler) }
      case .gate(let node):
        if let gate = checkGate(node) { body.append(.gate(gate)) }
        place = .phase(number)
        asking = .phase(number)
      default: statement(item, into: &body)
      }
    }
    return CheckedPhase(
      name: node.name.text, title: title(node.title, properties),
      after: phases(.after, node.clauses), alongside: phases(.alongside, node.clauses),
      owner: properties["owner"].flatMap { roleSet($0) },
      within: deadline("within", in: properties), when: condition,
      inputs: properties["inputs"].map(inputs),
      isFree: option(properties["order"], "order", ["fixed", "free"]) == "free", body: body,
      handlers: handlers, span: node.name.span)
  }

  private func phases(_ word: Word, _ clauses: [Clause]) -> [Int] {
    clauses.flatMap { clause -> [Int] in
      guard clause.word == word, case .list(let names) = clause.value else { return [] }
      return names.compactMap { thing($0, .phase) }
    }
  }

  private func inputs(_ expression: Expression) -> TypedExpression {
    let value = check(expression, expecting: .list(.text))
    if value.type == .text { return value }
    return fit(value, to: .list(.text), for: .clause("inputs:"))
  }

  /// `delivers: ["docs/*.md"]`, as if each stood there in a `deliver` of its own.
  private func deliverables(_ expression: Expression?, _ phase: Int) -> [TypedStatement] {
    guard let expression else { return [] }
    let elements: [Expression] =
      if case .list(let list) = expression { list.elements } else { [expression] }
    return elements.compactMap { element in
      let file = check(element, as: .text, for: .clause("delivers:"))
      if file.type == .invalid { return nil }
      let text = "deliver " + scope.tree.text(under: element.span)
      return add(
        CheckedAsk(
          kind: .deliver(file), gate: nil, phase: phase, role: nil, within: nil, label: nil,
          because: nil, text: text, alternative: [], path: uniquePath(text), span: element.span))
    }
  }

  func add(_ ask: CheckedAsk) -> TypedStatement {
    process.asks.append(ask)
    return .ask(process.asks.count - 1)
  }

  /// What a statement is known by in the ledger: the names around it, then its label or text.
  func uniquePath(_ last: String) -> String {
    var whole = ""
    for part in path { whole += part + "/" }
    whole += last
    func next(_ count: inout Int) -> Int {
      count += 1
      return count
    }
    let count = next(&pathCounts[whole, default: 0])
    return count == 1 ? whole : "\(whole) #\(count)"
  }
}
