import FlowProcess

/// Carrying a run through time: what the shell does with a ledger, tests do with a private one.
extension Engine {
  /// Makes ready for a run whose facts so far are folded.
  ///
  /// - Parameters:
  ///   - escalations: the highest number that the store has given to an escalation.
  ///   - countOverrides: the highest number of an override in the store whose id begins like this.
  public func start(
    _ world: any World, now: Double, state: ProcessState, actor: String?,
    escalations: Int? = nil, countOverrides: ((String) -> Int)? = nil
  ) {
    let process = machine.process
    process.state = state
    process.state.numbering.escalations = escalations ?? state.escalations.count
    process.actor = actor
    process.realNow = -.infinity
    process.taskList = nil
    process.taskValues = nil
    process.latchElements = [:]
    if let countOverrides {
      process.countOverrides = countOverrides
    } else {
      process.countOverrides = { [unowned process] prefix in
        process.state.overrides.count { $0.id.hasPrefix(prefix) }
      }
    }
    machine.begin(world, now: now)
  }

  /// Evaluates at an instant and records.
  ///
  /// - Requires: the run was started, and the instant is not before the last one.
  @discardableResult
  public func evaluate(at now: Double, isAttempt: Bool) -> [Fact] {
    machine.now = now
    return machine.evaluate(isAttempt: isAttempt)
  }

  /// Moves the clock to an instant and stops wherever something turns.
  ///
  /// - Parameter visit: sees the instant of each stop and the facts recorded there.
  public func advance(to end: Double, visit: (Double, [Fact]) -> Void) {
    machine.advance(to: end, visit: visit)
  }

  /// Fires what was due between the last fact and now, while nobody looked.
  ///
  /// Where the evidence says the same as it did at the last fact, every turn of the clock is gone
  /// through in order, so that one long step equals many short ones. Where it says something else,
  /// nobody knows since when: the ladders climb, and all the rest counts from now.
  ///
  /// - Returns: the facts, recorded now and about the instants at which they were due.
  public func catchUp(to now: Double) -> [Fact] {
    let process = machine.process
    guard let newest = process.state.newest, newest < now, !program.process.isEmpty else {
      machine.now = now
      return []
    }
    var facts: [Fact] = []
    let isChanged = machine.wouldRecord(at: newest)
    process.realNow = now
    while machine.failure == nil {
      let next = isChanged ? process.state.nextClimb : machine.nextInstant()
      guard let next, next < now else { break }
      machine.now = max(next, newest)
      facts += isChanged ? machine.climbOnly() : machine.evaluate(isAttempt: false)
    }
    process.realNow = -.infinity
    machine.now = now
    return facts
  }

  /// Records what was supplied, so that later evaluations of the same commit know it too.
  public func keep(_ evidence: [String: SuppliedEvidence]) -> [Fact] {
    let facts = machine.process.keep(evidence)
    for fact in facts { machine.process.state.apply(fact) }
    return facts
  }

  /// The commit that the evidence is of.
  public var commit: String? {
    get { machine.process.commit }
    set { machine.process.commit = newValue }
  }

  /// Carries out what a person does.
  ///
  /// - Requires: the program was evaluated at this instant.
  public func carryOut(_ act: Act) throws(ActRefusal) -> [Fact] { try machine.carryOut(act) }

  /// What the last evaluation said, with the facts as they are now.
  public var judgement: Judgement { machine.judgement() }

  /// The fold of all facts so far.
  public var state: ProcessState { machine.process.state }

  /// Why the run stopped, if it did.
  public var failure: RunFailure? { machine.failure }
}
