import FlowProcess

/// What one requirement found, as the run notes it down: sentences are made of it later.
///
/// It is kept small, sixteen bytes, since a gate does little else than to write these.
struct RawFinding {
  /// The requirement's number; of an ask its place among the answers, below zero.
  private let item: Int32
  var outcome: Outcome
  /// Whether it is only recommended.
  let isAdvice: Bool
  /// Of a comparison of numbers what stood on its left.
  let found: Double

  @inline(__always)
  init(requirement: Int32, isAdvice: Bool, outcome: Outcome, found: Double) {
    item = requirement
    self.isAdvice = isAdvice
    self.outcome = outcome
    self.found = found
  }

  init(ask: Int, outcome: Outcome) {
    item = Int32(clamping: -1 - ask)
    isAdvice = false
    self.outcome = outcome
    found = 0
  }

  /// The requirement, by its number in the program.
  var requirement: Int? { item >= 0 ? Int(item) : nil }

  /// The ask, by its place among the answers of the evaluation.
  var ask: Int? { item < 0 ? -1 - Int(item) : nil }
}
