import FlowProcess

/// What one requirement found, as the run notes it down: sentences are made of it later.
struct RawFinding {
  let requirement: Int
  let outcome: Outcome
  /// The two sides of a comparison of numbers, as words.
  let left: Double
  let right: Double
}
