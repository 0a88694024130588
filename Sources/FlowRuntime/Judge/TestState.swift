import FlowSource

/// How far a test has come.
struct TestState {
  /// How many expectations were looked at.
  var expectations = 0
  /// The expectation that did not hold.
  var failure: Diagnostic?
  /// Whether evidence, clock or attempts changed since the program was last evaluated.
  var isStale = true
  /// Whether the acts that follow must be refused, and with which words.
  var isRefusing = false
  var refusal: String?
  /// The instants at which the next things were given, where somebody gives them anew later.
  var instants: ArraySlice<Double> = []
  /// What people have done so far.
  var acts: [Act] = []
}
