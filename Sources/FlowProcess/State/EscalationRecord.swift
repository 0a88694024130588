/// An escalation, as the facts tell it.
public struct EscalationRecord: Hashable, Sendable {
  /// One rung of the ladder as it was when the escalation was opened.
  public struct Level: Hashable, Sendable {
    public let role: String
    public let label: String?
    /// Seconds of elapsed time; nothing where working time is counted, or no time at all.
    public let within: Double?
    public let workingDays: Double
    public let workingHours: Double
    public let calendar: String?
    public let may: [String]
    public let channel: String?
    public let outcome: [String]

    public init(
      role: String, label: String?, within: Double?, workingDays: Double, workingHours: Double,
      calendar: String?, may: [String], channel: String?, outcome: [String]
    ) {
      self.role = role
      self.label = label
      self.within = within
      self.workingDays = workingDays
      self.workingHours = workingHours
      self.calendar = calendar
      self.may = may
      self.channel = channel
      self.outcome = outcome
    }

    /// Whether the level's time ever runs out.
    public var hasTime: Bool { within != nil || workingDays != 0 || workingHours != 0 }
  }

  /// One time that a rung was reached.
  public struct Climb: Hashable, Sendable {
    /// The rung, counted from 0.
    public let level: Int
    public let at: Double
    /// When its time runs out.
    public let due: Double?
  }

  /// The outcome of an escalation whose cause went away.
  public static let cleared = "cleared"

  public let id: String
  /// The statement and subject that opened it; nothing where a person did.
  public let cause: String?
  public let subject: String
  public let ladder: String?
  public let label: String?
  public let reason: String?
  /// What came with it: `with (impact: "…")`, and later with its resolution.
  public internal(set) var fields = FactBody()
  public let levels: [Level]
  public let stopsWhenAcknowledged: Bool
  public let repeats: Int
  public let opened: Double
  /// The rung, counted from 0.
  public internal(set) var level: Int
  public internal(set) var entered: Double
  /// When the rung's time runs out.
  public internal(set) var due: Double?
  /// How often the ladder began again.
  public internal(set) var turns = 0
  public internal(set) var acknowledged: Double?
  public internal(set) var acknowledgedBy: String?
  public internal(set) var resolved: Double?
  public internal(set) var resolvedBy: String?
  /// `cleared` when its cause went away, else what the person decided.
  public internal(set) var outcome: String?
  public internal(set) var exhausted: Double?
  /// Who was told on each rung, in order.
  public internal(set) var told: [[String]]
  /// Every rung that was reached, beside those who were told on it.
  public internal(set) var climbs: [Climb] = []

  public var isOpen: Bool { resolved == nil }

  /// When it climbs next, unless something happens before.
  public var nextClimb: Double? {
    guard isOpen, exhausted == nil, !(stopsWhenAcknowledged && acknowledged != nil) else {
      return nil
    }
    return due
  }

  public var currentLevel: Level? { levels.indices.contains(level) ? levels[level] : nil }
}
