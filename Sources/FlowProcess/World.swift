import FlowValues

/// What the judgement asks for and the shell answers: evidence, files, the environment.
///
/// The core opens no file itself. An answer that cannot be given is an unknown value with its
/// reason; the shell also keeps the permissions, and a refusal names the flag that would allow.
public protocol World: AnyObject {
  /// The evidence that was supplied under a name, if it was.
  func supplied(_ name: String) -> SuppliedEvidence?
  /// The text of a file below the project, or unknown with its reason.
  func read(_ path: String) -> Value
  /// A file as JSON.
  func json(_ path: String) -> Value
  /// What files of a format say, merged where a pattern names several.
  func report(_ format: EvidenceFormat, _ pattern: String) -> Value
  /// The tasks in files with one JSON value a line, as columns; nothing where a world only knows
  /// values.
  func tasks(_ pattern: String, _ columns: [TaskColumn]) -> TaskTableAnswer?
  /// Whether there is such a file.
  func exists(_ path: String) -> Value
  /// The files that a pattern names, sorted.
  func glob(_ pattern: String) -> Value
  /// A variable of the environment.
  func environment(_ name: String) -> Value
  /// What was read for a path or a pattern, for the report: its name and its digest.
  func origin(ofPath path: String) -> (path: String, digest: String?)?
  /// The digest of a file that was read, as the reader saw it; nothing where none was.
  func digest(ofRead path: String) -> String?
  /// How large a file is; false where there is none, and unknown where that cannot be told.
  func size(_ path: String) -> Value
  /// The git repository that a folder belongs to; `.` is that of the script.
  func repository(_ path: String) -> RepositoryAnswer<any Repository>
  /// The owners that a CODEOWNERS file names for files, as it writes them, each with its line.
  func owners(_ path: String, of files: [String]) -> RepositoryAnswer<[CodeOwner]>
  /// What another run on the same ledger has measured.
  func measurements(ofRun key: String) -> RepositoryAnswer<Measurements>
  /// Learns which phase is judged now, for whoever waits.
  func isJudging(phase: String)
  /// Whether it wants to know how long it took to judge each gate.
  var timesJudgement: Bool { get }
  /// Learns how a gate came out, and how many seconds it took to say so.
  func judged(gate: String, _ outcome: Outcome, took seconds: Double)
  /// Runs a command, if that is allowed.
  func run(_ command: CommandRequest) -> CommandResult
  /// Runs commands side by side, so that their results are there when they are asked for.
  func prepare(_ commands: [CommandRequest])
}

extension World {
  public func size(_ path: String) -> Value {
    switch exists(path) {
    case .bool(true):
      if case .text(let text) = read(path) { return .number(Double(text.utf8.count)) }
      return .number(1)
    case let other: return other
    }
  }

  public func tasks(_ pattern: String, _ columns: [TaskColumn]) -> TaskTableAnswer? { nil }

  public func repository(_ path: String) -> RepositoryAnswer<any Repository> {
    .failure(NoAnswer("git cannot be asked here"))
  }

  public func owners(_ path: String, of files: [String]) -> RepositoryAnswer<[CodeOwner]> {
    .failure(NoAnswer("'\(path)' cannot be read here"))
  }

  public func measurements(ofRun key: String) -> RepositoryAnswer<Measurements> {
    .failure(NoAnswer("no ledger is looked at here, so nothing is known of the run '\(key)'"))
  }

  public func digest(ofRead path: String) -> String? { nil }

  public func isJudging(phase: String) {}

  public var timesJudgement: Bool { false }

  public func judged(gate: String, _ outcome: Outcome, took seconds: Double) {}

  public func prepare(_ commands: [CommandRequest]) {}

  public func run(_ command: CommandRequest) -> CommandResult {
    .unknown("commands cannot be run here")
  }
}
