import FlowSource
import FlowSyntax
import FlowValues

/// Gives types to everything whose type others need: `define`, `evidence`, top-level `let`.
///
/// The order is that of `DependencyOrder`. Declarations in a circle are first tried in silence,
/// with the type `unknown` for those that are not known yet, until nothing changes any more; then
/// they are checked for good.
extension ProgramChecker {
  /// A declaration that others may depend on.
  enum Node {
    case function(Int)
    case evidence(Int)
    case variable(Int)
    case latch(Int)
  }

  func checkDependencies() {
    let nodes =
      functions.indices.map(Node.function) + evidence.indices.map(Node.evidence)
      + variables.indices.map(Node.variable) + process.latches.indices.map(Node.latch)
    let edges = edges(of: nodes)
    for component in DependencyOrder(edges).components {
      let isCircle = component.count > 1 || component.allSatisfy { edges[$0].contains($0) }
      settle(component.map { nodes[$0] }, isCircle: isCircle)
    }
  }

  /// Gives types to what was declared after the first so many of each.
  func settle(after counts: (functions: Int, evidence: Int, variables: Int, latches: Int)) {
    for number in counts.evidence..<evidence.count { settle(evidence[number], number) }
    for number in counts.functions..<functions.count { settle(.function(number), isCircle: false) }
    for number in counts.variables..<variables.count { settle(variables[number], number) }
    for number in counts.latches..<process.latches.count {
      settle(.latch(number), isCircle: false)
    }
  }

  private func settle(_ nodes: [Node], isCircle: Bool) {
    if isCircle { infer(nodes) }
    for node in nodes { settle(node, isCircle: isCircle) }
  }

  /// Tries the nodes of a circle until their types stand still.
  private func infer(_ nodes: [Node]) {
    sink.silence += 1
    defer { sink.silence -= 1 }
    for _ in 0..<8 {
      var hasChanged = false
      for node in nodes {
        let (slots, armCount) = (mainFrame.slots.count, arms.count)
        if tryOut(node) { hasChanged = true }
        mainFrame.shrink(to: slots)
        arms.removeLast(arms.count - armCount)
      }
      if !hasChanged { return }
    }
  }

  /// Whether trying a node taught something about its type.
  private func tryOut(_ node: Node) -> Bool {
    switch node {
    case .function(let number):
      let entry = functions[number]
      if entry.isAnnotated { return false }
      let before = entry.result
      entry.result = function(number, result: nil).result
      return entry.result != before
    case .evidence(let number):
      let entry = evidence[number]
      guard entry.declaration?.type == nil, !entry.isTaskSource else { return false }
      let before = entry.type
      if let type = value(of: entry)?.type { entry.type = type }
      return entry.type != before
    case .variable(let number):
      let before = variables[number].local.type
      setType(of: variables[number], checked(variables[number]))
      return variables[number].local.type != before
    case .latch(let number):
      let before = process.latches[number].type
      process.latches[number].type = check(latch: number).type
      return process.latches[number].type != before
    }
  }

  /// Checks a node for good.
  private func settle(_ node: Node, isCircle: Bool) {
    switch node {
    case .function(let number): settle(function: number, isCircle: isCircle)
    case .evidence(let number): settle(evidence[number], number)
    case .variable(let number): settle(variables[number], number)
    case .latch(let number): settle(latch: number)
    }
  }

  private func settle(_ entry: EvidenceEntry, _ number: Int) {
    guard entry.state == .untouched else { return }
    entry.state = .inProgress
    asking = .evidence(number)
    if entry.isTaskSource {
      entry.value = taskSource(entry)
      entry.type = .data
      entry.state = .done
      return
    }
    entry.value = value(of: entry)
    entry.state = .done
    if entry.declaration?.type == nil, let value = entry.value { entry.type = value.type }
    if entry.type == .unknown { entry.type = .data }
    if let value = entry.value { entry.value = adapt(value, to: entry.type) ?? value }
  }

  private func settle(_ entry: VariableEntry, _ number: Int) {
    guard entry.state == .untouched else { return }
    entry.state = .inProgress
    asking = .variable(number)
    let value = checked(entry)
    setType(of: entry, value)
    entry.value = adapt(value, to: entry.local.type) ?? value
    if case .constant(.number(let number)) = value.kind, !entry.declaration.isVariable {
      entry.local.constant = number
    }
    entry.state = .done
  }

  /// Settles what another member of a circle reads before its turn has come.
  func settleApart(evidence number: Int) { apart { settle(evidence[number], number) } }

  func settleApart(variable number: Int) { apart { settle(variables[number], number) } }

  func settleApart(latch number: Int) { apart { settle(latch: number) } }

  /// Does something elsewhere and comes back to this place.
  ///
  /// INVARIANT: the depth is bounded, so that a circle of any length fits on the stack.
  func apart(_ work: () -> Void) {
    settleDepth += 1
    defer { settleDepth -= 1 }
    let outside = (frame, locals, place, scope, returning, mainFrame.elements)
    let asker = asking
    locals = LocalNames()
    mainFrame.elements = []
    work()
    (frame, locals, place, scope, returning, mainFrame.elements) = outside
    asking = asker
  }

  private func setType(of entry: VariableEntry, _ value: TypedExpression) {
    let type = variableType(value.type, isVariable: entry.declaration.isVariable)
    entry.local.type = type
    mainFrame.slots[entry.local.slot] = Slot(name: entry.local.name, type: type)
  }

  private func checked(_ entry: VariableEntry) -> TypedExpression {
    enter(entry.module, .script)
    return check(entry.declaration.value)
  }

  private func value(of entry: EvidenceEntry) -> TypedExpression? {
    guard let declaration = entry.declaration, let expression = declaration.value else {
      return nil
    }
    enter(entry.module, .evidence)
    guard declaration.type != nil else { return check(expression) }
    let value = check(expression, expecting: entry.type)
    if value.type == .data {
      return TypedExpression(
        .coerce(value, TypedExpression.Boundary(evidence: entry.name)), type: entry.type,
        span: value.span)
    }
    return fit(value, to: entry.type, for: .evidence(entry.name))
  }

  /// Goes to the main frame of a file.
  func enter(_ module: Int, _ place: Place) {
    scope = scopes[module]
    frame = mainFrame
    self.place = place
  }

  /// For each node the nodes that its text names.
  private func edges(of nodes: [Node]) -> [[Int]] {
    let firstEvidence = functions.count
    let firstVariable = firstEvidence + evidence.count
    let firstLatch = firstVariable + variables.count
    return nodes.map { node in
      var names = NameCollector()
      let module: Int
      switch node {
      case .function(let number):
        module = functions[number].module
        switch functions[number].declaration.body {
        case .expression(let body): names.add(body)
        case .block(let body): names.add(body.items)
        }
      case .evidence(let number):
        module = evidence[number].module
        if let value = evidence[number].declaration?.value { names.add(value) }
      case .variable(let number):
        module = variables[number].module
        names.add(variables[number].declaration.value)
      case .latch(let number):
        let latch = process.latches[number].declaration
        module = process.latches[number].module
        if let family = latch.family { names.add(family.source) }
        names.add(latch.start)
        names.add(latch.end)
      }
      var found: Set<Int> = []
      for name in names.names {
        switch scopes[module].lookUp(name)?.meaning {
        case .function(let number)? where !functions[number].isAnnotated: found.insert(number)
        case .evidence(let number)? where evidence[number].declaration?.value != nil:
          found.insert(firstEvidence + number)
        case .variable(let number)?: found.insert(firstVariable + number)
        case .thing(.latch, let number)?: found.insert(firstLatch + number)
        default: break
        }
      }
      return found.sorted()
    }
  }
}
