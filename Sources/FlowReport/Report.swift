import FlowProcess
import FlowSource
import FlowValues

/// All that is told about one run, whatever the form: every renderer reads this and nothing else.
public struct Report: Sendable {
  /// The script as the person named it.
  public let file: String
  public let key: String
  /// Seconds since 1970 began in UTC.
  public let now: Double
  /// What was judged; nothing where the script could not run.
  public let judgement: Judgement?
  /// What was said about the script and the command line.
  public let diagnostics: [Diagnostic]
  public let sources: SourceTable
  public let isInterrupted: Bool
  /// Why what follows from it could not be carried out to its end; it is not part of any verdict.
  public var remark: String?
  /// How other tools know the files.
  public var paths = ProjectPaths()
  /// The commit that the script comes from, where it does not come from a file.
  public var commit: String?
  /// The policy that the run was held to without its script naming it.
  public var policy: PolicyInForce?

  public init(
    file: String, key: String, now: Double, judgement: Judgement?, diagnostics: [Diagnostic],
    sources: SourceTable, isInterrupted: Bool = false
  ) {
    self.file = file
    self.key = key
    self.now = now
    self.judgement = judgement
    self.diagnostics = diagnostics
    self.sources = sources
    self.isInterrupted = isInterrupted
  }

  /// The outcome as one word; `invalid` and `error` where there was nothing to judge or no end.
  public var outcomeWord: String {
    if isInterrupted { return "interrupted" }
    guard let judgement else { return "invalid" }
    if judgement.failure != nil { return "error" }
    if exitStatus(isStrict: false) == .nothingChecked { return "nothing-checked" }
    return judgement.outcome.word
  }

  /// What the shell is told.
  ///
  /// - Parameter isStrict: whether an override counts as a failure.
  public func exitStatus(isStrict: Bool) -> ExitStatus {
    if isInterrupted { return .interrupted }
    guard let judgement else { return .invalid }
    if judgement.failure != nil { return .couldNotRun }
    switch judgement.outcome {
    case .failed: return .failed
    case .unknown, .waiting, .blocked: return .awaited
    case .passed, .skipped, .overridden:
      if judgement.checked == 0 { return .nothingChecked }
      return judgement.outcome == .overridden && isStrict ? .failed : .passed
    }
  }

  /// The gate or phase that most needs an explanation, of a process that has not passed.
  public var nextToExplain: String? {
    guard let judgement, judgement.isOfProcess else { return nil }
    let gates = judgement.allGates.filter { $0.outcome >= .waiting && $0.name != "main" }
    let phases = judgement.phases.filter { $0.outcome >= .waiting }
    let worst = max(gates.map(\.outcome).max() ?? .passed, phases.map(\.outcome).max() ?? .passed)
    return gates.first { $0.outcome == worst }?.name ?? phases.first { $0.outcome == worst }?.name
  }
}
