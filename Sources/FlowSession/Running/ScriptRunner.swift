import FlowProcess
import FlowReport
import FlowRuntime
import FlowSource
import FlowValues

/// Runs a script once: what it says of the evidence at an instant becomes a report.
public enum ScriptRunner {
  /// Reads, checks and judges a script.
  public static func run(_ request: ScriptRequest) throws(FileError) -> Report {
    judge(try PreparedScript.prepare(request), request)
  }

  private static func judge(_ prepared: PreparedScript, _ request: ScriptRequest) -> Report {
    let now = request.now ?? systemClock()
    let key = request.key ?? prepared.script.project.branch ?? "default"
    func report(_ judgement: Judgement?, isInterrupted: Bool = false) -> Report {
      var report = Report(
        file: request.path, key: key, now: now, judgement: judgement,
        diagnostics: prepared.diagnostics, sources: prepared.sources,
        isInterrupted: isInterrupted)
      report.commit = prepared.script.tree?.commit
      report.policy = prepared.script.policy
      return report
    }
    guard let program = prepared.program else { return report(nil) }
    let engine = Engine(program, budget: request.budget)
    engine.key = key
    let world = prepared.world(request.permissions)
    world.trace = request.trace
    let judgement = Interruption.during(engine) { engine.judge(world, now: now) }
    return report(judgement, isInterrupted: judgement.failure != nil && Interruption.wasAsked)
  }

  /// Reads, checks and judges a script, on its ledger where it needs one.
  ///
  /// - Parameter isNamed: whether somebody named a ledger, which is then used in any case.
  public static func report(
    _ request: ScriptRequest, named isNamed: Bool
  ) throws(ProcessError) -> Report {
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(request)
    } catch {
      throw .file(error)
    }
    guard let program = prepared.program, let runner = ProcessRunner(prepared, request) else {
      return judge(prepared, request)
    }
    var isKept = false
    if case .file(let path) = runner.location, ProcessRunner.looksAtFacts(program) {
      isKept = Path.exists(path)
    }
    guard isNamed || isKept || ProcessRunner.needsLedger(program) else {
      return judge(prepared, request)
    }
    return try runner.answer(.run).report
  }

  /// The value of one expression, with the script it was asked of and the facts of its run.
  public static func evaluate(
    _ prepared: PreparedScript, _ request: ScriptRequest
  ) throws(ProcessError) -> Result<Value, RunFailure>? {
    try ProcessRunner(prepared, request)?.value()
  }
}
