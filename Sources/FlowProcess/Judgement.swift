import FlowSource

/// What the program says of facts and evidence at an instant.
public struct Judgement: Sendable {
  /// Seconds since 1970 began in UTC.
  public let now: Double
  public let outcome: Outcome
  /// How many requirements were looked at, advice not counted.
  public let checked: Int
  public var gates: [GateResult]
  public var advice: [Finding]
  /// What `note` said, in order.
  public var notes: [String]
  /// What was found out about the tasks that people should know: sources that differ, tasks that
  /// need one another. It is among the notes, too.
  public var taskMessages: [String] = []
  /// The boxes of checklists that should say something else than they do.
  public var boxes: [BoxChange] = []
  /// The run-time error that stopped the evaluation, if one did; then the rest is what was found
  /// until then.
  public let failure: Diagnostic?
  public var phases: [PhaseResult] = []
  public var escalations: [EscalationRecord] = []
  public var overrides: [OverrideRecord] = []
  /// The kinds of override that the program declares.
  public var overrideKinds: [OverrideWay] = []
  /// What should follow, as facts to append in this order.
  public var effects: [Fact] = []
  /// What is to be done in the world and is not over, or was finished by this command.
  public var deliveries: [DeliveryReport] = []
  /// The channels whose breaker is not closed.
  public var channels: [ChannelReport] = []
  /// The next instant at which the answer may change by the clock alone.
  public var nextInstant: Double?

  /// Every gate, those of phases first.
  public var allGates: [GateResult] { phases.flatMap(\.gates) + gates }

  /// Every finding that is no advice, in the order of the report.
  public var allFindings: [Finding] {
    phases.flatMap { $0.findings + $0.gates.flatMap(\.findings) } + gates.flatMap(\.findings)
  }

  /// Whether people or time play a part in it, so that there is more to tell than what was found.
  public var isOfProcess: Bool {
    !phases.isEmpty || !escalations.isEmpty || !overrides.isEmpty
      || allFindings.contains { $0.command != nil }
  }

  public init(
    now: Double, outcome: Outcome, checked: Int, gates: [GateResult], advice: [Finding],
    notes: [String], failure: Diagnostic?
  ) {
    self.now = now
    self.outcome = outcome
    self.checked = checked
    self.gates = gates
    self.advice = advice
    self.notes = notes
    self.failure = failure
  }
}
