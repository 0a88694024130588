/// The sets of items for one sentence, while it is being recognised.
struct EarleyChart {
  private let automaton: GrammarAutomaton
  private let types: [Int]
  private let stateCount: Int
  /// The items of all sets, one set after the other.
  private var states: [Int] = []
  private var origins: [Int] = []
  /// Where each set begins.
  private var bounds: [Int] = []
  /// By origin and state: one more than the last set that holds the item.
  private var marks: [[Int32]] = []
  /// Whether the last token fitted, though perhaps not with the one after it.
  private var stepped = false
  /// The productions completed in the current set, each with where it began.
  private var completed: [(production: Int, origin: Int)] = []

  init(_ automaton: GrammarAutomaton, _ types: [Int]) {
    self.automaton = automaton
    self.types = types
    stateCount = automaton.accepting.count
  }

  /// The first place where the sentence cannot go on, or nil if it is one.
  mutating func run(from start: Int) -> Int? {
    add(start, from: 0, at: 0)
    var open = 0
    for place in 0...types.count {
      bounds.append(open)
      if states.count == open { return stepped || place == 0 ? place : place - 1 }
      finishSet(at: place)
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
    while marks.count <= origin { marks.append(Array(repeating: 0, count: stateCount)) }
    let mark = Int32(truncatingIfNeeded: place + 1)
    if marks[origin][state] == mark { return }
    marks[origin][state] = mark
    states.append(state)
    origins.append(origin)
  }

  private mutating func finishSet(at place: Int) {
    completed.removeAll(keepingCapacity: true)
    let next = type(at: place)
    var item = bounds[place]
    while item < states.count {
      let state = states[item]
      let origin = origins[item]
      item += 1
      if automaton.accepting[state], origin != place { complete(state, from: origin, at: place) }
      for call in automaton.calls[state] {
        if automaton.first[call.production * TokenType.count + next] {
          add(automaton.starts[call.production], from: place, at: place)
        }
        if automaton.nullable[call.production] { add(call.target, from: origin, at: place) }
      }
    }
  }

  private mutating func complete(_ state: Int, from origin: Int, at place: Int) {
    let production = automaton.productionOfState[state]
    if completed.contains(where: { $0 == (production, origin) }) { return }
    completed.append((production, origin))
    for item in bounds[origin]..<bounds[origin + 1] {
      for call in automaton.calls[states[item]] where call.production == production {
        add(call.target, from: origins[item], at: place)
      }
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
