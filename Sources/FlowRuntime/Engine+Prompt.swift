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
  }

  /// Runs the body of a `test` on the facts and the evidence of a session.
  ///
  /// ``state`` and ``judgement`` are those after it.
  public func tell(
    test: Int, world: any World, now: Double, state: ProcessState, actor: String? = nil
  ) -> Told {
    machine.givens = [:]
    machine.givenTasks = []
    machine.givenTaskVersion += 1
    machine.givenFields = [:]
    machine.givenSince = [:]
    machine.test = TestState()
    start(
      TestWorld(world, machine: machine, sharesEvidence: true), now: now, state: state,
      actor: actor)
    machine.process.history = []
    defer { machine.process.history = nil }
    let missed = catchUp(to: now)
    machine.process.history = missed
    _ = tests[test].run(machine.main)
    machine.evaluateIfStale()
    return Told(
      failure: machine.failure?.diagnostic ?? machine.test.failure,
      isInterruption: machine.failure?.isInterruption ?? false,
      facts: machine.process.history ?? [], now: machine.now)
  }
}
