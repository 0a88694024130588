import FlowSource

/// A clause word and what it brings: `because "…"`, `by tech-lead`, `within 48h`, `doubling`.
public struct Clause: Sendable {
  /// What stands after the clause word.
  public enum Value: Sendable {
    /// `because E`, `within E`, `on E`, `as "label"`, `until E`, `risk E`, `deciding NAME` …
    case expression(Expression)
    /// `by ROLE`, `to ROLE`
    case roles(RoleSet)
    /// `by 2 of ROLE`, `by all of ROLE` (no count means all)
    case quorum(Expression?, RoleSet)
    /// `after design, review`; `via quality`; `on gate a, gate b`
    case list([Expression])
    /// `with (impact: "…")`, or `with team-lead`
    case arguments([Argument])
    /// `doubling`
    case none
  }

  /// The clause word; `for` and `in`, which are reserved, come as ``Word/ordinary``.
  public let word: Word
  public let wordSpan: Span
  public let value: Value

  public init(_ word: Word, _ wordSpan: Span, _ value: Value) {
    self.word = word
    self.wordSpan = wordSpan
    self.value = value
  }
}
