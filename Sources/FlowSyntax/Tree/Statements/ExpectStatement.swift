import FlowSource

/// `expect E`
public final class ExpectStatement: Sendable {
  public let condition: Expression
  public let clauses: [Clause]
  public let span: Span

  public init(condition: Expression, clauses: [Clause], span: Span) {
    self.condition = condition
    self.clauses = clauses
    self.span = span
  }
}
