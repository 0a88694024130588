import FlowProcess

/// Carrying a run through time: what the shell does with a ledger, tests do with a private one.
extension Engine {
  /// Makes ready for a run whose facts so far are folded.
  public func start(
    _ world: any World, now: Double, state: ProcessState, actor: String?,
    countOverrides: ((String) -> Int)? = nil
  ) {
    let process = machine.process
    process.state = state
    process.actor = actor
    process.realNow = now
    process.taskList = nil
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
  /// - Parameters:
  ///   - realNow: the instant at which the clock really stands; what fires before it is late.
  ///   - visit: sees the instant of each stop and the facts recorded there.
  public func advance(to end: Double, realNow: Double, visit: (Double, [Fact]) -> Void) {
    machine.process.realNow = realNow
    machine.advance(to: end, visit: visit)
  }

  /// Fires the timers between the last fact and now that nobody was there for.
  public func catchUp(to now: Double, visit: (Double, [Fact]) -> Void) {
    let process = machine.process
    process.realNow = now
    while machine.failure == nil, let next = process.state.nextTimer(after: process.state.newest ?? now),
      next < now
    {
      machine.now = next
      visit(next, machine.evaluate(isAttempt: false))
    }
    machine.now = now
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
