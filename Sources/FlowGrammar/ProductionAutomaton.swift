/// The automaton of one production: what it can go on with after each beginning of itself.
///
/// The expression becomes an automaton with empty steps, and that, by taking together all states
/// reachable with the same symbols, one in which every symbol leads to one state.
struct ProductionAutomaton {
  /// What leads from a state to the next: a token of a type, or a whole production.
  enum Symbol: Hashable {
    case token(Int)
    case production(Int)
  }

  /// State 0 is the start.
  private(set) var steps: [[Symbol: Int]] = []
  private(set) var accepting: [Bool] = []

  private struct Draft {
    var empty: [[Int]] = [[]]
    var steps: [[(Symbol, Int)]] = [[]]

    mutating func addState() -> Int {
      empty.append([])
      steps.append([])
      return empty.count - 1
    }
  }

  init(_ table: GrammarTable, root: Int) {
    var draft = Draft()
    let end = ProductionAutomaton.lay(root, of: table, from: 0, into: &draft)
    determinise(draft, end: end)
  }

  /// Lays a node's automaton from a state on, and answers the state where it ends.
  private static func lay(
    _ number: Int, of table: GrammarTable, from start: Int, into draft: inout Draft
  ) -> Int {
    let node = table.nodes[number]
    switch node.kind {
    case .terminal(let terminal):
      let end = draft.addState()
      for type in TokenType.numbers(matching: terminal) {
        draft.steps[start].append((.token(type), end))
      }
      return end
    case .reference(let production):
      let end = draft.addState()
      if let production { draft.steps[start].append((.production(production), end)) }
      return end
    case .sequence:
      return node.children.reduce(start) { lay($1, of: table, from: $0, into: &draft) }
    case .choice, .option:
      let end = draft.addState()
      if case .option = node.kind { draft.empty[start].append(end) }
      for child in node.children {
        draft.empty[lay(child, of: table, from: start, into: &draft)].append(end)
      }
      return end
    case .repetition:
      let hub = draft.addState()
      draft.empty[start].append(hub)
      for child in node.children {
        draft.empty[lay(child, of: table, from: hub, into: &draft)].append(hub)
      }
      // A state of its own, so that what follows cannot step back into the loop.
      let end = draft.addState()
      draft.empty[hub].append(end)
      return end
    }
  }

  private mutating func determinise(_ draft: Draft, end: Int) {
    func closure(_ states: Set<Int>) -> Set<Int> {
      var all = states
      var waiting = Array(states)
      while let state = waiting.popLast() {
        for next in draft.empty[state] where all.insert(next).inserted { waiting.append(next) }
      }
      return all
    }
    var known: [Set<Int>] = [closure([0])]
    var numbers: [Set<Int>: Int] = [known[0]: 0]
    while steps.count < known.count {
      let states = known[steps.count]
      var targets: [Symbol: Set<Int>] = [:]
      for state in states {
        for (symbol, next) in draft.steps[state] { targets[symbol, default: []].insert(next) }
      }
      accepting.append(states.contains(end))
      steps.append(
        targets.mapValues { reached in
          let closed = closure(reached)
          if let number = numbers[closed] { return number }
          numbers[closed] = known.count
          known.append(closed)
          return known.count - 1
        })
    }
  }
}
