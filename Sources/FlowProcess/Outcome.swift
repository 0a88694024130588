/// How a requirement, a gate or a run came out, from the best to the worst.
public enum Outcome: Int, Comparable, Sendable, CaseIterable {
  case passed, skipped, overridden, blocked, waiting, unknown, failed

  public static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }

  /// The word for it, in scripts, reports and the ledger.
  ///
  /// Spelt out: to ask the enumeration for its name costs more than all the rest of a small run.
  public var word: String {
    switch self {
    case .passed: "passed"
    case .skipped: "skipped"
    case .overridden: "overridden"
    case .blocked: "blocked"
    case .waiting: "waiting"
    case .unknown: "unknown"
    case .failed: "failed"
    }
  }

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
