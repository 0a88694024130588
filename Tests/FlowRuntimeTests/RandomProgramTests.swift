import FlowProcess
import FlowRuntime
import FlowSource
import FlowValues
import Glibc
import Testing

/// Random programs, evaluated by the runtime and by the naive evaluator.
///
/// `FLOW_SEED` and `FLOW_PROGRAMS` say where to begin and how many to try, `FLOW_SHOW` prints them
/// all.
@Suite struct RandomProgramTests {
  static func setting(_ name: String, _ standard: UInt64) -> UInt64 {
    getenv(name).flatMap { UInt64(String(cString: $0)) } ?? standard
  }

  @Test func `random programs give the same values and the same unknowns in both evaluators`() {
    let seed = Self.setting("FLOW_SEED", 1)
    let count = Self.setting("FLOW_PROGRAMS", 400)
    print("seeds \(seed) to \(seed + count - 1)")
    var refused = 0
    var stopped = 0
    var differences = 0
    for number in seed..<(seed + count) where differences < 5 {
      let (program, comparison) = LargeStack.run {
        var generator = ProgramGenerator(seed: number)
        let program = generator.program()
        if getenv("FLOW_SHOW") != nil { print("seed \(number)\n\(program.text)") }
        return (program, Comparison.of(program))
      }
      switch comparison {
      case .same(let isStopped): if isStopped { stopped += 1 }
      case .refused(let errors):
        refused += 1
        if getenv("FLOW_REFUSED") != nil { print("seed \(number):", errors, "\n", program.text) }
      case .different(let first):
        differences += 1
        let (smallest, words) = LargeStack.run { Comparison.shrink(program, first) }
        Issue.record("seed \(number): \(words)\n\(smallest.text)\(smallest.evidence)")
      }
    }
    print("\(count) programs, \(refused) refused by the checker, \(stopped) stopped")
    #expect(refused * 10 <= count, "the generator writes too many programs that do not check")
  }
}
