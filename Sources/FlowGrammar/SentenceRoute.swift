/// The way to one alternative of one production: the references to follow, and what to take there.
struct SentenceRoute {
  /// The nodes to reach, the last one being where `branch` is to be taken.
  let stops: [Int]
  let branch: Int
  private var passed = 0
  private var isDone = false

  init(stops: [Int], branch: Int) {
    self.stops = stops
    self.branch = branch
  }

  /// Says that a reference is being followed, and answers whether it is on the way.
  mutating func pass(_ number: Int) -> Bool {
    guard passed < stops.count, stops[passed] == number else { return false }
    passed += 1
    return true
  }

  /// What to take at a node so as to stay on the way; nil where the way does not lead through it.
  mutating func branch(at number: Int, _ table: GrammarTable) -> Int? {
    guard !isDone, passed < stops.count else { return nil }
    let stop = stops[passed]
    let node = table.nodes[number]
    if stop == number, passed == stops.count - 1 {
      isDone = true
      return branch
    }
    guard stop > number, stop < node.end else { return nil }
    if case .choice = node.kind {
      return node.children.firstIndex { stop >= $0 && stop < table.nodes[$0].end }
    }
    return 1
  }
}
