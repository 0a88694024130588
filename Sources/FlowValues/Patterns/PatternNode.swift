/// A regular expression as a tree.
indirect enum PatternNode {
  /// Matches the empty text.
  case empty
  /// `a`
  case literal(Unicode.Scalar)
  /// `[a-z]`, `.`, `\d`
  case set(ScalarSet)
  /// `^`, `$`, `\b`
  case assertion(PatternAssertion)
  /// `ab`
  case sequence([PatternNode])
  /// `a|b`
  case choice([PatternNode])
  /// `(a)`; the index counts from 1.
  case group(PatternNode, index: Int)
  /// `a*`, `a+?`, `a{2,3}`
  case repetition(PatternNode, PatternRepetition)
}
