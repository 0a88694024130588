import Glibc

/// The number that all random sentences and texts come from, so that a failure comes again.
enum GrammarSeed {
  /// What `FLOW_GRAMMAR_SEED` says, for a run with other sentences, else always the same number.
  static let value: UInt64 = {
    guard let given = getenv("FLOW_GRAMMAR_SEED") else { return 20_261_120 }
    return UInt64(String(cString: given)) ?? 20_261_120
  }()

  /// Whether `FLOW_GRAMMAR_THOROUGH` asks for every short sentence, which takes a minute.
  static let isThorough = getenv("FLOW_GRAMMAR_THOROUGH") != nil
}
