/// What the facts of one run amount to: a fold, never stored as truth.
///
/// Facts are applied one after the other, in the order of the ledger. Whatever depends on the
/// program, the evidence or the instant is not here; the judgement works it out.
public struct ProcessState: Sendable {
  /// The newest instant at which the run was evaluated or somebody acted.
  public internal(set) var newest: Double?
  /// How many facts were applied.
  public internal(set) var count = 0
  public internal(set) var facts: [Fact] = []
  /// Whether the facts themselves are kept. Of a long run they take most of the memory, and of the
  /// time, and few scripts look at them.
  public var keepsFacts = true
  /// How many times the run was evaluated by `flow run`.
  public internal(set) var attempts = 0
  /// How often each gate failed since it last passed, as `flow run` saw it.
  public internal(set) var failures: [String: Int] = [:]
  public internal(set) var phases: [String: PhaseRecord] = [:]
  /// When gates and decisions with a deadline were first looked at.
  public internal(set) var opened: [String: Double] = [:]
  /// By gate, in order.
  public internal(set) var signatures: [String: [SignatureRecord]] = [:]
  /// By the path of the item.
  public internal(set) var ticks: [String: TickRecord] = [:]
  public internal(set) var overrides: [OverrideRecord] = []
  public internal(set) var escalations: [EscalationRecord] = []
  /// The statements, with their subjects, whose effects were done and whose cause lasts.
  public internal(set) var active: Set<String> = []
  /// The deadlines that were raised.
  public internal(set) var late: Set<String> = []
  /// The elements that each latch is on for, in the order in which they came.
  public internal(set) var latches: [String: [String]] = [:]
  public internal(set) var decisions: [String: DecisionRecord] = [:]
  public internal(set) var tasks: [String: TaskRecord] = [:]
  /// The conflicts that were recorded, by task and field: who says what.
  public internal(set) var conflicts: [String: String] = [:]
  /// What was supplied last for each piece of evidence.
  public internal(set) var evidence: [String: EvidenceRecord] = [:]
  /// The commands whose tries began and did not end, by their line: somebody stopped in between.
  public internal(set) var tries: [String: TryRecord] = [:]
  /// All that was recorded of each piece of evidence.
  public internal(set) var measurements = Measurements()
  /// What is to be done in the world, and how far it has come.
  public internal(set) var outbox = Outbox()
  /// The numbers that the store gives to the next escalation and override.
  public var numbering = Numbering()

  var escalationPlaces: [String: Int] = [:]
  var overridePlaces: [String: Int] = [:]

  public init() {}

  /// What the store counts over all of its runs.
  public struct Numbering: Hashable, Sendable {
    public var escalations = 0
    public var overrides = 0

    public init() {}
  }

  public func escalation(_ id: String) -> EscalationRecord? {
    escalationPlaces[id].map { escalations[$0] }
  }

  public func override(_ id: String) -> OverrideRecord? {
    overridePlaces[id].map { overrides[$0] }
  }

  /// The next instant at which a timer of the facts fires: a climb, an expiry, a review.
  public func nextTimer(after now: Double) -> Double? {
    var next: Double?
    func consider(_ instant: Double?) {
      guard let instant, instant > now else { return }
      next = min(next ?? instant, instant)
    }
    for escalation in escalations { consider(escalation.nextClimb) }
    for override in overrides where override.revoked == nil {
      consider(override.expires)
      if override.reviewed == nil { consider(override.reviewBy) }
    }
    return next
  }

  /// The next instant at which an escalation climbs.
  public var nextClimb: Double? { escalations.compactMap(\.nextClimb).min() }
}
