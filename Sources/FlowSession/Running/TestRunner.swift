import FlowProcess
import FlowReport
import FlowRuntime

/// Runs the `test` blocks of a script, each on its own clock.
public enum TestRunner {
  /// Where the clock stands when a test begins, so that none depends on the day it is run:
  /// Monday, 2026-01-05T09:00Z.
  public static let clock = 1_767_603_600.0

  /// Runs the tests whose title holds a text, or all.
  public static func run(
    _ prepared: PreparedScript, _ request: ScriptRequest, only: String? = nil,
    measuresCoverage: Bool = false, threshold: Double? = nil
  ) -> TestReport {
    guard let program = prepared.program else {
      return TestReport(results: [], coverage: nil, threshold: nil, sources: prepared.sources)
    }
    let engine = Engine(program, budget: request.budget, coverage: measuresCoverage)
    var results: [TestResult] = []
    for (number, test) in program.tests.enumerated() {
      if let only, !test.title.contains(only) { continue }
      let world = prepared.world(request.permissions)
      let result = Interruption.during(engine) {
        engine.run(test: number, world: world, now: request.now ?? clock)
      }
      results.append(result)
      if Interruption.wasAsked { break }
    }
    return TestReport(
      results: results, coverage: measuresCoverage ? engine.coverage() : nil,
      threshold: threshold, sources: prepared.sources, isInterrupted: Interruption.wasAsked)
  }
}
