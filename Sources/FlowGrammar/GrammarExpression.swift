/// The right side of a production, or a part of it.
public indirect enum GrammarExpression: Hashable, Sendable {
  /// `"gate"`, `NAME`
  case terminal(Terminal)
  /// `query`
  case reference(String)
  /// `a b c`; empty for nothing at all.
  case sequence([GrammarExpression])
  /// `a | b`
  case choice([GrammarExpression])
  /// `[ a ]`
  case option(GrammarExpression)
  /// `{ a }`
  case repetition(GrammarExpression)
}
