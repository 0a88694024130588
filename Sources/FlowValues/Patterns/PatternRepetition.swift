/// How often a part of a pattern is repeated.
struct PatternRepetition {
  let least: Int
  /// Nothing where there is no bound.
  let most: Int?
  /// Whether fewer repetitions are tried first.
  let isLazy: Bool
  /// Where the repetition stands in the pattern.
  let offset: Int
}
