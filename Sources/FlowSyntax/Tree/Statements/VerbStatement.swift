import FlowSource

/// A statement of one verb, what it is said of, and its clauses: `deliver "docs/*.md"`,
/// `signoff by 2 of tech-lead`, `escalate t to lead via quality`, `grant process by dana because
/// "…"`.
public final class VerbStatement: Sendable {
  public let verb: Word
  public let verbSpan: Span
  /// What follows the verb before any clause: none, one, or two (`write PATH E`).
  public let operands: [Expression]
  public let clauses: [Clause]
  /// The block of a `step` or `parallel`.
  public let body: Block?
  /// The `else` of a `signoff`.
  public let alternative: ElseBranch?
  public let span: Span

  public init(
    verb: Word, verbSpan: Span, operands: [Expression], clauses: [Clause], body: Block?,
    alternative: ElseBranch?, span: Span
  ) {
    self.verb = verb
    self.verbSpan = verbSpan
    self.operands = operands
    self.clauses = clauses
    self.body = body
    self.alternative = alternative
    self.span = span
  }
}
