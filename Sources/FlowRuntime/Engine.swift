import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// A checked program made ready to run: its execution tree, with memory of its own.
///
/// An engine belongs to one thread at a time. That thread needs a large stack: the shell runs it on
/// one made for the purpose.
public final class Engine {
  public let program: CheckedProgram

  /// - Parameter coverage: whether to count what is driven, for `flow test --coverage`.
  public init(_ program: CheckedProgram, budget: Budget = Budget(), coverage: Bool = false) {
    self.program = program
  }

  /// The one question: what does the program say, given this world, at this instant?
  public func judge(_ world: any World, now: Double) -> Judgement {
    Judgement(
      now: now, outcome: .passed, checked: 0, gates: [], advice: [], notes: [], failure: nil)
  }

  /// The value of the last expression statement of the main program, for `flow eval`.
  public func evaluate(_ world: any World, now: Double) -> Swift.Result<Value, RunFailure> {
    .success(.bool(true))
  }

  /// Runs one `test` block on its own clock; `now` is where the clock stands when it begins.
  public func run(test: Int, world: any World, now: Double) -> TestResult {
    TestResult(
      title: program.tests[test].title, failure: nil, expectations: 0,
      span: program.tests[test].span)
  }

  /// What the tests that ran so far have driven.
  public func coverage() -> Coverage { Coverage(entries: []) }

  /// Stops the evaluation from another thread or a signal handler.
  public func interrupt() {}

  /// Times the judgement for `flow bench`: the rings of evidence are taken in turn.
  ///
  /// - Returns: nanoseconds for each evaluation, one figure a round.
  public func measure(_ worlds: [any World], now: Double, rounds: Int) -> [Double] { [] }
}
