import FlowProcess

/// What one requirement found, as the run notes it down: sentences are made of it later.
struct RawFinding {
  /// The requirement's number; of an ask its place among the answers, below zero.
  private let item: Int
  var outcome: Outcome
  /// Whether it is only recommended.
  let isAdvice: Bool
  /// The two sides of a comparison of numbers, as words.
  let left: Double
  let right: Double

  @inline(__always)
  init(requirement: Int, isAdvice: Bool, outcome: Outcome, left: Double, right: Double) {
    item = requirement
    self.isAdvice = isAdvice
    self.outcome = outcome
    self.left = left
    self.right = right
  }

  init(ask: Int, outcome: Outcome) {
    item = -1 - ask
    isAdvice = false
    self.outcome = outcome
    left = 0
    right = 0
  }

  /// The requirement, by its number in the program.
  var requirement: Int? { item >= 0 ? item : nil }

  /// The ask, by its place among the answers of the evaluation.
  var ask: Int? { item < 0 ? -1 - item : nil }
}
