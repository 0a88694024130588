import FlowSource

/// `require E as "label" by ROLE because "…" else ACTION`, and `recommend …`
public final class RequireStatement: Sendable {
  /// Whether the word was `recommend`.
  public let isAdvice: Bool
  public let condition: Expression
  public let clauses: [Clause]
  public let alternative: ElseBranch?
  public let span: Span

  public init(
    isAdvice: Bool, condition: Expression, clauses: [Clause], alternative: ElseBranch?, span: Span
  ) {
    self.isAdvice = isAdvice
    self.condition = condition
    self.clauses = clauses
    self.alternative = alternative
    self.span = span
  }
}
