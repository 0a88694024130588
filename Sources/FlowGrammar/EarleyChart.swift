/// The sets of items for one sentence, while it is being recognised.
struct EarleyChart {
  /// An item that waits for a production to be completed: what it is then, and the next one in line.
  private struct Waiter {
    let target: Int
    let origin: Int
    let next: Int
  }

  private let automaton: GrammarAutomaton
  private let types: [Int]
  private let stateCount: Int
  private let productionCount: Int
  /// The items of all sets, one set after the other.
  private var states: [Int] = []
  private var origins: [Int] = []
  /// By origin and state: one more than the last set that holds the item.
  private var marks: [Int]
  private var waiters: [Waiter] = []
  /// By set and production: the last waiter in line, or -1.
  private var queues: [Int]
  /// Whether the last token fitted, though perhaps not with the one after it.
  private var stepped = false
  /// The productions completed in the current set, each with where it began.
  private var completed: [(production: Int, origin: Int)] = []

  init(_ automaton: GrammarAutomaton, _ types: [Int]) {
    self.automaton = automaton
    self.types = types
    stateCount = automaton.accepting.count
    productionCount = automaton.starts.count
    marks = Array(repeating: 0, count: stateCount * (types.count + 1))
    queues = Array(repeating: -1, count: productionCount * (types.count + 1))
  }

  /// The first place where the sentence cannot go on, or nil if it is one.
  mutating func run(from start: Int) -> Int? {
    add(start, from: 0, at: 0)
    var open = 0
    for place in 0...types.count {
      if states.count == open { return stepped || place == 0 ? place : place - 1 }
      finishSet(from: open, at: place)
      let end = states.count
      if place == types.count { return holdsSentence(in: open..<end) ? nil : place }
      scan(open..<end, at: place)
      open = end
    }
    return types.count
  }

  private func type(at place: Int) -> Int {
    place < types.count ? types[place] : TokenType.end
  }

  private mutating func add(_ state: Int, from origin: Int, at place: Int) {
    guard automaton.alive[state * TokenType.count + type(at: place)] else { return }
    let mark = origin * stateCount + state
    if marks[mark] == place + 1 { return }
    marks[mark] = place + 1
    states.append(state)
    origins.append(origin)
  }

  private mutating func finishSet(from open: Int, at place: Int) {
    completed.removeAll(keepingCapacity: true)
    let next = type(at: place)
    var item = open
    while item < states.count {
      let state = states[item]
      let origin = origins[item]
      item += 1
      if automaton.accepting[state], origin != place { complete(state, from: origin, at: place) }
      for call in automaton.callStarts[state]..<automaton.callStarts[state + 1] {
        let production = automaton.calledProductions[call]
        let target = automaton.callTargets[call]
        if automaton.first[production * TokenType.count + next] {
          let queue = place * productionCount + production
          waiters.append(Waiter(target: target, origin: origin, next: queues[queue]))
          queues[queue] = waiters.count - 1
          add(automaton.starts[production], from: place, at: place)
        }
        if automaton.nullable[production] { add(target, from: origin, at: place) }
      }
    }
  }

  private mutating func complete(_ state: Int, from origin: Int, at place: Int) {
    let production = automaton.productionOfState[state]
    for known in completed where known.origin == origin && known.production == production {
      return
    }
    completed.append((production, origin))
    var waiter = queues[origin * productionCount + production]
    while waiter >= 0 {
      let waiting = waiters[waiter]
      add(waiting.target, from: waiting.origin, at: place)
      waiter = waiting.next
    }
  }

  private mutating func scan(_ items: Range<Int>, at place: Int) {
    let next = type(at: place)
    stepped = false
    for item in items {
      let target = automaton.targets[states[item] * TokenType.count + next]
      guard target >= 0 else { continue }
      stepped = true
      add(target, from: origins[item], at: place + 1)
    }
  }

  private func holdsSentence(in items: Range<Int>) -> Bool {
    items.contains { item in
      origins[item] == 0 && automaton.productionOfState[states[item]] == 0
        && automaton.accepting[states[item]]
    }
  }
}
