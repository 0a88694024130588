import FlowSource

/// A `require` or `recommend`.
public struct CheckedRequirement: Sendable {
  /// The gate that it stands in; nothing outside of every gate.
  public let gate: Int?
  /// The phase that it stands in; nothing where a gate or nothing is around it.
  public let phase: Int?
  /// `by ROLE`: who sees to it.
  public let owner: CheckedRoleSet?
  /// What it is known by in the ledger: the path of its declarations and its label or text.
  public let path: String
  public let isAdvice: Bool
  public let condition: TypedExpression
  /// The condition as it is written, white space folded.
  public let text: String
  public let label: String?
  public let because: TypedExpression?
  /// What to do when it fails.
  public let alternative: [TypedStatement]
  /// The whole statement.
  public let span: Span

  public init(
    gate: Int?, isAdvice: Bool, condition: TypedExpression, text: String, label: String?,
    because: TypedExpression?, alternative: [TypedStatement],
    phase: Int? = nil, owner: CheckedRoleSet? = nil, path: String = "", span: Span
  ) {
    self.gate = gate
    self.phase = phase
    self.owner = owner
    self.path = path
    self.isAdvice = isAdvice
    self.condition = condition
    self.text = text
    self.label = label
    self.because = because
    self.alternative = alternative
    self.span = span
  }
}
