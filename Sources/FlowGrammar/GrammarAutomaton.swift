/// The automata of all productions side by side, with what each state can go on with, in flat
/// tables that the recogniser reads.
struct GrammarAutomaton {
  private(set) var productionOfState: [Int] = []
  private(set) var starts: [Int] = []
  private(set) var accepting: [Bool] = []
  /// For each state where its steps through whole productions begin among those of all states; one
  /// more at the end.
  private(set) var callStarts = [0]
  private(set) var calledProductions: [Int] = []
  private(set) var callTargets: [Int] = []
  /// By state and token type: the next state, or -1.
  private(set) var targets: [Int] = []
  /// By state and token type: whether a state is of use when that token comes next.
  private(set) var alive: [Bool] = []
  /// By production and token type: whether the production can begin so.
  private(set) var first: [Bool] = []
  private(set) var nullable: [Bool] = []
  /// By production and token type: whether that token can come after the production.
  private var follow: [Bool] = []

  init(_ table: GrammarTable) {
    for (production, root) in table.roots.enumerated() {
      add(ProductionAutomaton(table, root: root), production)
    }
    nullable = table.roots.map { table.nullable[$0] }
    first = Array(repeating: false, count: starts.count * TokenType.count)
    follow = first
    repeatUntilStable { $0.growFirst() }
    if !starts.isEmpty { follow[TokenType.end] = true }
    repeatUntilStable { $0.growFollow() }
    findAlive()
  }

  private mutating func add(_ automaton: ProductionAutomaton, _ production: Int) {
    let base = accepting.count
    starts.append(base)
    accepting += automaton.accepting
    for steps in automaton.steps {
      productionOfState.append(production)
      var row = Array(repeating: -1, count: TokenType.count)
      var calls: [(production: Int, target: Int)] = []
      for (symbol, target) in steps {
        switch symbol {
        case .token(let type): row[type] = base + target
        case .production(let callee):
          calls.append((callee, base + target))
        }
      }
      targets += row
      calls.sort { $0.production < $1.production }
      calledProductions += calls.map(\.production)
      callTargets += calls.map(\.target)
      callStarts.append(callTargets.count)
    }
  }

  private mutating func repeatUntilStable(_ grow: (inout GrammarAutomaton) -> Bool) {
    while grow(&self) {}
  }

  /// What can come next in a state, given what is known of the productions so far, and whether
  /// nothing more need come.
  private func outlook(of state: Int) -> (types: [Bool], canEnd: Bool) {
    var types = Array(repeating: false, count: TokenType.count)
    var canEnd = false
    var known: Set<Int> = [state]
    var waiting = [state]
    while let next = waiting.popLast() {
      canEnd = canEnd || accepting[next]
      for type in types.indices where targets[next * TokenType.count + type] >= 0 {
        types[type] = true
      }
      for call in callStarts[next]..<callStarts[next + 1] {
        let production = calledProductions[call]
        for type in types.indices where first[production * TokenType.count + type] {
          types[type] = true
        }
        if nullable[production], known.insert(callTargets[call]).inserted {
          waiting.append(callTargets[call])
        }
      }
    }
    return (types, canEnd)
  }

  private mutating func growFirst() -> Bool {
    var grown = false
    for (production, start) in starts.enumerated() {
      let types = outlook(of: start).types
      for type in types.indices where types[type] {
        let place = production * TokenType.count + type
        if !first[place] {
          first[place] = true
          grown = true
        }
      }
    }
    return grown
  }

  private mutating func growFollow() -> Bool {
    var grown = false
    for state in accepting.indices {
      for call in callStarts[state]..<callStarts[state + 1] {
        let (types, canEnd) = outlook(of: callTargets[call])
        let parent = productionOfState[state] * TokenType.count
        for type in types.indices where types[type] || (canEnd && follow[parent + type]) {
          let place = calledProductions[call] * TokenType.count + type
          if !follow[place] {
            follow[place] = true
            grown = true
          }
        }
      }
    }
    return grown
  }

  private mutating func findAlive() {
    for state in accepting.indices {
      let (types, canEnd) = outlook(of: state)
      let production = productionOfState[state] * TokenType.count
      for type in types.indices {
        alive.append(types[type] || (canEnd && follow[production + type]))
      }
    }
  }
}
