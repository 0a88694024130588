import FlowEvidence
import FlowProcess
import FlowReport
import FlowRuntime
import FlowSource

/// Times the judgement of a script over a ring of evidence.
public struct Benchmark: Sendable {
  /// Nanoseconds for each evaluation, one figure a round, the fastest first.
  public let figures: [Double]
  /// How many different evidence the ring holds.
  public let inputs: Int

  public var median: Double { figures.isEmpty ? 0 : figures[figures.count / 2] }
  public var fastest: Double { figures.first ?? 0 }
  public var slowest: Double { figures.last ?? 0 }

  /// What came of an attempt to time a script.
  public enum Outcome {
    case timed(Benchmark)
    case invalid([Diagnostic], SourceTable)
    case stopped(Diagnostic, SourceTable)
  }

  /// Times a script.
  ///
  /// - Parameter ring: a file with a list of objects of evidence, which are taken in turn; or with
  ///   one object.
  public static func run(
    _ request: ScriptRequest, ring: String?, rounds: Int
  ) throws(FileError) -> Outcome {
    let script = try ModuleLoader.load(request.path, permissions: request.permissions)
    var sources = script.sources
    var inputs: [Supplies] = []
    if let ring { inputs = try Supplies.ring(ring, sources: &sources) }
    if inputs.isEmpty { inputs = [Supplies()] }
    for number in inputs.indices {
      for words in request.sets { inputs[number].set(words, sources: &sources) }
    }
    let prepared = PreparedScript.prepare(script, inputs[0], sources)
    guard let program = prepared.program else {
      return .invalid(prepared.diagnostics, prepared.sources)
    }
    var misfits: [Diagnostic] = []
    let worlds = inputs.map { supplies in
      ProjectWorld(
        script.project, permissions: request.permissions,
        evidence: supplies.values(for: program, of: script, diagnostics: &misfits))
    }
    guard !misfits.contains(where: { $0.severity == .error }) else {
      return .invalid(misfits, sources)
    }
    let engine = Engine(program, budget: request.budget)
    let now = request.now ?? systemClock()
    if let failure = engine.judge(worlds[0], now: now).failure {
      return .stopped(failure, sources)
    }
    let figures = Interruption.during(engine) {
      engine.measure(worlds, now: now, rounds: rounds)
    }
    return .timed(Benchmark(figures: figures.sorted(), inputs: inputs.count))
  }
}
