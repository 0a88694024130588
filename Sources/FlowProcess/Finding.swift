import FlowSource
import FlowValues

/// What one requirement found: enough to say what was asked, what was there, and where from.
public struct Finding: Sendable {
  /// Which statement asked.
  public enum Kind: String, Sendable {
    case require, recommend, deliver, check, signoff, consent, run, step
  }

  public let kind: Kind
  /// The condition as written.
  public let text: String
  public let label: String?
  public let because: String?
  public var outcome: Outcome
  /// What would have to hold, with the values that stand in its names: `coverage >= 90`.
  public let required: String
  /// What was there: `84.2`, `2 of 5 do not: T-1, T-7`.
  public let found: String?
  /// How far from passing: `5.8`.
  public let distance: String?
  /// Whether what was there lies above what was asked for, so that the distance is too much.
  public let isAbove: Bool
  /// Why it is unknown.
  public var reason: String?
  /// A remark that the outcome needs: `held for nothing: the list is empty`.
  public let remark: String?
  public var span: Span
  /// The evidence that the condition looked at.
  public let evidence: [EvidenceUse]
  /// Who sees to it: the role after `by`, as written.
  public var owner: String?
  /// The people who can act, where somebody is waited for.
  public var waitingFor: [String] = []
  /// The command that one of them would type, without who types it.
  public var command: String?
  /// Until when it is due, and whether that has passed.
  public var due: Double?
  public var isLate = false
  /// The id of the override that lets it through.
  public var override: String?
  /// What the outcome is without the override.
  public var ownOutcome: Outcome?
  /// The escalations that its failure has opened, by id.
  public var escalations: [String] = []

  public init(
    kind: Kind, text: String, label: String?, because: String?, outcome: Outcome,
    required: String, found: String?, distance: String?, isAbove: Bool = false,
    reason: String?, remark: String?, span: Span, evidence: [EvidenceUse]
  ) {
    self.kind = kind
    self.text = text
    self.label = label
    self.because = because
    self.outcome = outcome
    self.required = required
    self.found = found
    self.distance = distance
    self.isAbove = isAbove
    self.reason = reason
    self.remark = remark
    self.span = span
    self.evidence = evidence
  }
}
