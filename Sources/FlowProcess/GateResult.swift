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
  /// When it was first looked at, or its phase was entered.
  public var entered: Double?
  public var due: Double?
  public var isLate = false
  public var owner: String?
  /// The ids of active overrides that were granted on it and that it does not need.
  public var needless: [String] = []
  /// The override kinds that could let it through: name, who grants, how long at most.
  public var ways: [OverrideWay] = []

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
