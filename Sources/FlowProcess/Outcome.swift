/// How a requirement, a gate or a run came out, from the best to the worst.
public enum Outcome: Int, Comparable, Sendable, CaseIterable {
  case passed, skipped, overridden, blocked, waiting, unknown, failed

  public static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }

  /// The word for it, in scripts, reports and the ledger.
  public var word: String { "\(self)" }

  /// What a whole is, skipped only where all of its parts are.
  public static func whole(_ parts: some Sequence<Outcome>) -> Outcome {
    let worst = parts.max() ?? .skipped
    return worst == .skipped && parts.contains(.passed) ? .passed : worst
  }

  /// What a whole is whose parts came out like this: the worst of them.
  public static func worst(_ parts: some Sequence<Outcome>) -> Outcome {
    parts.max().map { $0 == .skipped ? .passed : $0 } ?? .passed
  }
}
