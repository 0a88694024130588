import FlowChecker
import FlowProcess
import FlowSource
import FlowValues
import Glibc

/// A checked program made ready to run: its execution tree, with memory of its own.
///
/// An engine belongs to one thread at a time. That thread needs a large stack: the shell runs it on
/// one made for the purpose.
public final class Engine {
  public let program: CheckedProgram
  let machine: Machine
  private let functions: FunctionTable
  let tests: [StepCode]

  /// - Parameter coverage: whether to count what is driven, for `flow test --coverage`.
  public init(_ program: CheckedProgram, budget: Budget = Budget(), coverage: Bool = false) {
    self.program = program
    let machine = Machine(program, budget: budget)
    let functions = FunctionTable(program)
    self.machine = machine
    self.functions = functions
    machine.findBindings()
    for (index, function) in program.functions.enumerated() {
      let entry = functions.entries[index]
      let builder = Builder(
        machine: machine, functions: functions, layout: entry.layout, function: index,
        coverage: coverage)
      builder.buildBody(function, into: entry)
    }
    for (index, evidence) in program.evidence.enumerated() {
      guard let value = evidence.value else { continue }
      let builder = Builder(
        machine: machine, functions: functions, layout: machine.mainLayout, isDetached: true,
        coverage: coverage)
      functions.evidenceReader(index).code = builder.value(value)
    }
    let builder = Builder(
      machine: machine, functions: functions, layout: machine.mainLayout, coverage: coverage)
    machine.mainCode = builder.mainProgram()
    tests = program.tests.map { builder.block($0.body) }
  }

  // The nodes hold the machine and each other.
  deinit {
    machine.removeCode()
    functions.removeAll()
  }

  /// Whether the script looks at the facts themselves, and not only at what they amount to.
  public var wantsFacts: Bool { machine.wantsFacts }

  /// Which run it is: `run.key`.
  public var key: String {
    get { machine.key }
    set { machine.key = newValue }
  }

  /// The one question: what does the program say, given these facts and this world, at this
  /// instant?
  ///
  /// - Parameters:
  ///   - isAttempt: whether `flow run` asks, which counts.
  ///   - actor: who asks.
  public func judge(
    _ world: any World, now: Double, state: ProcessState = ProcessState(), isAttempt: Bool = true,
    actor: String? = nil
  ) -> Judgement {
    start(world, now: now, state: state, actor: actor)
    machine.evaluate(isAttempt: isAttempt)
    return machine.judgement()
  }

  /// The value of the last expression statement of the main program, for `flow eval` and the
  /// prompt.
  public func evaluate(
    _ world: any World, now: Double, state: ProcessState = ProcessState()
  ) -> Swift.Result<Value, RunFailure> {
    start(world, now: now, state: state, actor: nil)
    machine.result = .unknown(.notSet)
    _ = machine.mainCode.run(machine.main)
    if let failure = machine.failure { return .failure(failure) }
    return .success(machine.result)
  }

  /// Runs one `test` block on its own clock; `now` is where the clock stands when it begins.
  public func run(test: Int, world: any World, now: Double) -> TestResult {
    forgetGivens()
    start(TestWorld(world, machine: machine), now: now, state: ProcessState(), actor: nil)
    _ = tests[test].run(machine.main)
    machine.counts.count(machine.process.state.escalations, of: program.process.ladders)
    return TestResult(
      title: program.tests[test].title,
      failure: machine.failure?.diagnostic ?? machine.test.failure,
      expectations: machine.test.expectations, span: program.tests[test].span)
  }

  /// Makes ready for a test: nothing is given yet.
  func forgetGivens() {
    machine.givens = [:]
    machine.givenTasks = []
    machine.givenTaskVersion += 1
    machine.givenFields = [:]
    machine.givenSince = [:]
    machine.test = TestState()
  }

  /// What the tests that ran so far have driven.
  public func coverage() -> Coverage { machine.counts.coverage(of: program) }

  /// Stops the evaluation from another thread or a signal handler.
  public var stopSwitch: StopSwitch { machine.stopSwitch }

  /// Times the judgement for `flow bench`: the worlds are taken in turn.
  ///
  /// The evidence is read beforehand. What is timed is the evaluation of the whole program with its
  /// findings noted down, not their sentences.
  ///
  /// - Returns: nanoseconds for each evaluation, one figure a round.
  public func measure(_ worlds: [any World], now: Double, rounds: Int) -> [Double] {
    guard !worlds.isEmpty else { return [] }
    var snapshots: [EvidenceTable.Snapshot] = []
    for world in worlds {
      machine.begin(world, now: now)
      _ = machine.mainCode.run(machine.main)
      if machine.hasFailed { return [] }
      snapshots.append(machine.evidence.snapshot())
    }
    machine.wantsDetails = false
    defer { machine.wantsDetails = true }
    func time(_ turns: Int) -> Double {
      let start = Self.nanoseconds()
      var next = 0
      for _ in 0..<turns {
        machine.evidence.restore(snapshots[next])
        next = next + 1 == snapshots.count ? 0 : next + 1
        machine.startAgain()
        _ = machine.mainCode.run(machine.main)
      }
      return Double(Self.nanoseconds() - start)
    }
    var turns = 64
    while time(turns) < 20_000_000, turns < 1 << 28 { turns *= 2 }
    return (0..<rounds).map { _ in time(turns) / Double(turns) }
  }

  /// A clock that only measures.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func nanoseconds() -> UInt64 {
    var time = timespec()
    // Processor time: what else the machine does is not the script's.
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
