import FlowSource

/// What a gate or phase asks of people and of the world, beside its requirements.
public struct CheckedAsk: Sendable {
  /// The statement.
  public enum Kind: Sendable {
    /// `deliver "docs/design.md"`
    case deliver(TypedExpression)
    /// `check "Migration scripts tested"`
    case check(TypedExpression)
    /// `signoff by 2 of tech-lead on branch.head`; no count asks everyone.
    case signoff(count: TypedExpression?, binding: TypedExpression?)
    /// `consent by team within 3d`
    case consent
    /// `run "swift test" retry 3 every 10s doubling`
    case run(
      command: TypedExpression, retries: TypedExpression?, every: TypedExpression?,
      isDoubling: Bool)
    /// `step "Stakeholder consultation" { … }`; the statements run when the step's turn has come.
    case step(title: String, body: [TypedStatement])
  }

  public let kind: Kind
  /// The gate it stands in, or else the phase, or neither.
  public let gate: Int?
  public let phase: Int?
  /// Who may sign, tick, object or do it.
  public let role: CheckedRoleSet?
  public let within: CheckedDeadline?
  /// What a report calls it, where `as` says so.
  public let label: String?
  public let because: TypedExpression?
  /// The statement as it is written, without its `because`, white space folded.
  public let text: String
  /// What to do when it fails.
  public let alternative: [TypedStatement]
  /// What it is known by in the ledger: the path of its declarations and its label or text.
  public let path: String
  public let span: Span

  public init(
    kind: Kind, gate: Int?, phase: Int?, role: CheckedRoleSet?, within: CheckedDeadline?,
    label: String?, because: TypedExpression?, text: String, alternative: [TypedStatement],
    path: String, span: Span
  ) {
    self.kind = kind
    self.gate = gate
    self.phase = phase
    self.role = role
    self.within = within
    self.label = label
    self.because = because
    self.text = text
    self.alternative = alternative
    self.path = path
    self.span = span
  }
}
