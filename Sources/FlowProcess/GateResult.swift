import FlowSource

/// How one gate, or one instance of a family of gates, came out.
public struct GateResult: Sendable {
  public let name: String
  public let title: String?
  /// Which element of its family it is for.
  public let subject: String?
  public let isLocked: Bool
  public let outcome: Outcome
  /// Why the gate itself is skipped or unknown, where no finding says so.
  public let reason: String?
  public let attempts: Int
  public var findings: [Finding]
  public var span: Span

  public init(
    name: String, title: String?, subject: String?, isLocked: Bool, outcome: Outcome,
    reason: String?, attempts: Int, findings: [Finding], span: Span
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.isLocked = isLocked
    self.outcome = outcome
    self.reason = reason
    self.attempts = attempts
    self.findings = findings
    self.span = span
  }
}
