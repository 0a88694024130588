/// One step of a compiled pattern.
enum PatternInstruction: Sendable {
  /// Reads a byte and goes where the first of these transitions that holds it leads.
  case read(Range<Int32>)
  /// Goes two ways at once; the first is preferred.
  case split(Int32, Int32)
  /// Notes the place in the text.
  case save(slot: Int32, then: Int32)
  /// Goes on where a condition holds.
  case test(PatternAssertion, then: Int32)
  /// The pattern has matched.
  case match
}
