import FlowSource
import FlowSyntax
import FlowValues

/// The statements of a file, in order, with its gates in their places.
extension ProgramChecker {
  func checkModule(_ number: Int) -> [TypedStatement] {
    enter(number, .script)
    locals = LocalNames()
    var all: [TypedStatement] = []
    for item in scope.tree.items {
      let before = all.count
      topLevel(item, into: &all)
      if !scope.runs, !isWanted(item) { all.removeLast(all.count - before) }
    }
    return all
  }

  /// Whether a file of which only names are brought in needs the item.
  private func isWanted(_ item: Item) -> Bool {
    switch item {
    case .binding: true
    case .gate(let node): isWanted(node.name, .gate)
    case .watch(let node): isWanted(node.name, .watch)
    case .latch(let node): isWanted(node.name, .latch)
    case .noun(let node):
      node.kind == .phase
        && (isWanted(node.name, .phase)
          || node.body.items.contains { if case .gate = $0 { isWanted($0) } else { false } })
    default: false
    }
  }

  private func isWanted(_ name: Name, _ kind: NameKind) -> Bool {
    scope.declared(name.text, kind).map { scope.wanted.contains($0.meaning) } ?? false
  }

  private func topLevel(_ item: Item, into all: inout [TypedStatement]) {
    asking = nil
    switch item {
    case .use, .choice, .record, .evidence, .define: break
    case .binding(let node): if let store = store(node) { all.append(store) }
    case .gate(let node): if let gate = checkGate(node) { all.append(.gate(gate)) }
    case .role(let node): checkRole(node)
    case .noun(let node): if let phase = checkNoun(node) { all.append(.phase(phase)) }
    case .watch(let node): if let watch = checkWatch(node) { all.append(.watch(watch)) }
    case .latch(let node): if let latch = latch(node) { all.append(.latch(latch)) }
    case .test(let node): if scope.number == 0 || sighting != nil { checkTest(node) }
    default:
      place = .script
      statement(item, into: &all)
    }
  }

  /// The `let` and `var` statements of a file.
  func bindings(of number: Int) -> [TypedStatement] {
    modules[number].tree.items.compactMap { item in
      if case .binding(let node) = item { store(node) } else { nil }
    }
  }

  private func store(_ node: LetStatement) -> TypedStatement? {
    guard case .variable(let number)? = scope.declared(node.name.text, .value)?.meaning,
      variables[number].declaration === node, let value = variables[number].value
    else { return nil }
    return .store(slot: variables[number].local.slot, value)
  }

  private func checkTest(_ node: TestDeclaration) {
    place = .test
    givenTasks.removeAll()
    let body = block(node.body.items)
    tests.append(CheckedTest(title: node.title.text, body: body, span: node.title.span))
  }
}
