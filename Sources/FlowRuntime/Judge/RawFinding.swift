import FlowProcess

/// What one requirement found, as the run notes it down: sentences are made of it later.
///
/// It is one word, since a gate does little else than to write these: the item in the low half, the
/// outcome above it, and above that whether it is advice. So a row of findings that all passed is
/// told by looking at their bits together.
struct RawFinding {
  private(set) var bits: UInt64

  private static let outcomeShift: UInt64 = 32
  private static let outcomeMask: UInt64 = 0xFF << outcomeShift
  private static let adviceBit: UInt64 = 1 << 40

  /// What has to be zero, in all of them, where nothing is wrong and nothing mere advice.
  static let notPlainlyPassed = outcomeMask | adviceBit

  @inline(__always)
  init(requirement: Int32, isAdvice: Bool, outcome: Outcome) {
    bits =
      UInt64(UInt32(bitPattern: requirement)) | (isAdvice ? Self.adviceBit : 0)
      | UInt64(truncatingIfNeeded: outcome.rawValue) << Self.outcomeShift
  }

  init(ask: Int, outcome: Outcome) {
    self.init(requirement: Int32(clamping: -1 - ask), isAdvice: false, outcome: outcome)
  }

  /// The same requirement, come out otherwise.
  @inline(__always)
  func with(_ outcome: Outcome) -> RawFinding {
    var other = self
    other.outcome = outcome
    return other
  }

  @inline(__always)
  var outcome: Outcome {
    get { Outcome(rawValue: Int(bits >> Self.outcomeShift & 0xFF)) ?? .unknown }
    set {
      bits =
        bits & ~Self.outcomeMask | UInt64(truncatingIfNeeded: newValue.rawValue)
        << Self.outcomeShift
    }
  }

  /// Whether it is only recommended.
  @inline(__always)
  var isAdvice: Bool { bits & Self.adviceBit != 0 }

  /// The requirement's number; of an ask its place among the answers, below zero.
  private var item: Int { Int(Int32(truncatingIfNeeded: bits)) }

  /// The requirement, by its number in the program.
  var requirement: Int? { item >= 0 ? item : nil }

  /// The ask, by its place among the answers of the evaluation.
  var ask: Int? { item < 0 ? -1 - item : nil }
}
