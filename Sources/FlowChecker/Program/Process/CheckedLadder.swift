import FlowSource

/// `escalation quality { level team-lead within 24h … }`
public struct CheckedLadder: Sendable {
  /// `level tech-lead within 48h { label: "…", may: [approve] }`
  public struct Level: Sendable {
    public let role: CheckedRoleSet
    public let within: CheckedDeadline
    public let label: String?
    /// What the level can decide, as symbols.
    public let may: [String]
    public let channel: Int?
    /// Fields that `escalate … with (…)` must bring to start at or above this level.
    public let context: [String]
    /// Fields that `resolve … with (…)` must bring on this level.
    public let outcome: [String]
    public let span: Span

    public init(
      role: CheckedRoleSet, within: CheckedDeadline, label: String?, may: [String], channel: Int?,
      context: [String], outcome: [String], span: Span
    ) {
      self.role = role
      self.within = within
      self.label = label
      self.may = may
      self.channel = channel
      self.context = context
      self.outcome = outcome
      self.span = span
    }
  }

  public let name: String
  public let title: String?
  public let levels: [Level]
  /// `climbs-until: acknowledged`; else it climbs until it is resolved.
  public let stopsWhenAcknowledged: Bool
  /// How often it begins again after the last level.
  public let repeats: Int
  public let label: String?
  public let handlers: [CheckedHandler]
  public let span: Span

  public init(
    name: String, title: String?, levels: [Level], stopsWhenAcknowledged: Bool, repeats: Int,
    label: String?, handlers: [CheckedHandler], span: Span
  ) {
    self.name = name
    self.title = title
    self.levels = levels
    self.stopsWhenAcknowledged = stopsWhenAcknowledged
    self.repeats = repeats
    self.label = label
    self.handlers = handlers
    self.span = span
  }
}
