import FlowProcess
import FlowSource
import FlowValues

/// What people say at the prompt, where a test would: acts, `advance`, `expect`.
extension Engine {
  /// What came of it.
  public struct Told {
    /// The refusal or the failed expectation, if there was one; then nothing counts.
    public let failure: Diagnostic?
    public let isInterruption: Bool
    /// What was recorded, in order.
    public let facts: [Fact]
    /// Where the clock stands now.
    public let now: Double
    /// What people did, in plain words: what a ledger would be told.
    public let acts: [Act]
  }

  /// What was made up in a session: the test that gives it, and when each thing was given.
  public struct MadeUp: Sendable {
    public let test: Int
    public let instants: [Double]

    public init(test: Int, instants: [Double]) {
      self.test = test
      self.instants = instants
    }
  }

  /// Takes tasks and branches that a session made up; they hold for every evaluation after.
  ///
  /// - Returns: what stopped it, if something did.
  public func give(_ made: MadeUp, world: any World, now: Double, state: ProcessState)
    -> RunFailure?
  {
    forgetGivens()
    start(world, now: now, state: state, actor: nil)
    machine.test.instants = made.instants[...]
    _ = tests[made.test].run(machine.main)
    return machine.failure
  }

  /// Runs the body of a `test` on the facts and the evidence of a session.
  ///
  /// ``state`` and ``judgement`` are those after it.
  ///
  /// - Parameter made: what was made up before; the body gives it anew at its beginning.
  public func tell(
    test: Int, madeUp made: MadeUp? = nil, world: any World, now: Double, state: ProcessState,
    actor: String? = nil
  ) -> Told {
    if let made { _ = give(made, world: world, now: now, state: state) } else { forgetGivens() }
    start(
      TestWorld(world, machine: machine, sharesEvidence: true), now: now, state: state,
      actor: actor)
    machine.process.history = []
    defer { machine.process.history = nil }
    let missed = catchUp(to: now)
    machine.process.history = missed
    machine.test = TestState()
    machine.test.instants = made?.instants[...] ?? []
    _ = tests[test].run(machine.main)
    machine.evaluateIfStale()
    return Told(
      failure: machine.failure?.diagnostic ?? machine.test.failure,
      isInterruption: machine.failure?.isInterruption ?? false,
      facts: machine.process.history ?? [], now: machine.now, acts: machine.test.acts)
  }
}
