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
    case .gate(let node):
      if case .gate(let gate)? = scope.own[node.name.text]?.meaning {
        scope.wantedGates.contains(gate)
      } else {
        false
      }
    default: false
    }
  }

  private func topLevel(_ item: Item, into all: inout [TypedStatement]) {
    switch item {
    case .use, .choice, .record, .evidence, .define: break
    case .binding(let node): if let store = store(node) { all.append(store) }
    case .gate(let node): if let gate = checkGate(node) { all.append(.gate(gate)) }
    case .test(let node): if scope.number == 0 { checkTest(node) }
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
    guard case .variable(let number)? = scope.own[node.name.text]?.meaning,
      variables[number].declaration === node, let value = variables[number].value
    else { return nil }
    return .store(slot: variables[number].local.slot, value)
  }

  private func checkTest(_ node: TestDeclaration) {
    place = .test
    let body = block(node.body.items)
    tests.append(CheckedTest(title: node.title.text, body: body, span: node.title.span))
  }
}
