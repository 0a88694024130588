import FlowSource

/// How one phase came out.
public struct PhaseResult: Sendable {
  public let name: String
  public let title: String?
  public let outcome: Outcome
  /// Why it is blocked, skipped or unknown.
  public let reason: String?
  public let entered: Double?
  public let due: Double?
  public let isLate: Bool
  public let entries: Int
  public let owner: String?
  public let inputs: [String]
  /// Deliverables, steps and requirements that stand in no gate of the phase.
  public var findings: [Finding]
  public var gates: [GateResult]
  public var span: Span

  public init(
    name: String, title: String?, outcome: Outcome, reason: String?, entered: Double?,
    due: Double?, isLate: Bool, entries: Int, owner: String?, inputs: [String],
    findings: [Finding], gates: [GateResult], span: Span
  ) {
    self.name = name
    self.title = title
    self.outcome = outcome
    self.reason = reason
    self.entered = entered
    self.due = due
    self.isLate = isLate
    self.entries = entries
    self.owner = owner
    self.inputs = inputs
    self.findings = findings
    self.gates = gates
    self.span = span
  }
}
