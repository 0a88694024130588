/// All the places of a pattern that a search can be at between two bytes.
struct PatternFrontier: Hashable, Sendable {
  /// The steps that read a byte, and the conditions that depend on the next one.
  var steps: [Int32] = []
  /// Whether a condition is among them.
  var isPending = false
  /// Whether the pattern has matched.
  var hasMatched = false
  /// What stands before the place; it matters, and is told, only where a condition is pending.
  var before = PatternNeighbour.other

  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    isPending = false
    hasMatched = false
    before = .other
  }
}
