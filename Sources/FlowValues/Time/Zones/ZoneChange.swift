/// An instant at which the clocks of a zone are set, with their offsets on both sides of it.
struct ZoneChange: Hashable, Sendable {
  var at: Int
  var before: Int
  var after: Int

  /// What the clocks show last before the change, to the second, and what they show at it.
  var shown: (last: Int, first: Int) { (at - 1 + before, at + after) }
}
