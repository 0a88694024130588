import FlowSource

/// `override process "Process override" { granted-by: …, lasts: 2w, … }`
public struct CheckedOverride: Sendable {
  /// What it lets through.
  public enum Waiver: String, Sendable, CaseIterable {
    /// Requirements, deliverables and commands that failed.
    case requirements
    /// Sign-offs that are waited for.
    case approvals
    /// Checklist items that are waited for.
    case checks
    /// Requirements that are unknown.
    case evidence
  }

  public let name: String
  public let title: String?
  public let grantedBy: CheckedRoleSet?
  /// A second role, of which another person must agree.
  public let with: CheckedRoleSet?
  /// The gates and phases it may be granted on; nothing for any gate that is not locked.
  public let covers: (gates: [Int], phases: [Int])?
  public let waives: [Waiver]
  /// Fields that a grant must bring: `reason`, `risk`, or any other.
  public let requires: [String]
  public let lasts: CheckedDeadline?
  public let review: CheckedDeadline?
  /// `URGENT-{seq}`; `{seq:03}` and `{date}` are known too.
  public let idPattern: String?
  public let handlers: [CheckedHandler]
  public let span: Span

  public init(
    name: String, title: String?, grantedBy: CheckedRoleSet?, with: CheckedRoleSet?,
    covers: (gates: [Int], phases: [Int])?, waives: [Waiver], requires: [String],
    lasts: CheckedDeadline?, review: CheckedDeadline?, idPattern: String?,
    handlers: [CheckedHandler], span: Span
  ) {
    self.name = name
    self.title = title
    self.grantedBy = grantedBy
    self.with = with
    self.covers = covers
    self.waives = waives
    self.requires = requires
    self.lasts = lasts
    self.review = review
    self.idPattern = idPattern
    self.handlers = handlers
    self.span = span
  }
}
