import FlowEvidence
import FlowLedger
import FlowProcess
import FlowValues
import Glibc

/// The world as one run sees it: the project's files, what was supplied, and what was allowed.
///
/// Each file is read once, so that all of a run sees the same bytes and the digest in the report is
/// that of what was judged.
public final class ProjectWorld: World {
  private let project: Project
  private let permissions: Permissions
  private let evidence: [String: SuppliedEvidence]
  /// The commit that the script comes from, where it does not come from a file.
  private let policy: GitTree?
  private var files: [String: Result<StoredFile, Refusal>] = [:]
  private var documents: [String: Value] = [:]
  private var reports: [ReportKey: Value] = [:]
  private var tables: [TableKey: TaskTableAnswer] = [:]
  private var repositories: [String: GitRepository] = [:]
  private var origins: [String: (path: String, digest: String?)] = [:]

  public init(
    _ project: Project, permissions: Permissions = Permissions(),
    evidence: [String: SuppliedEvidence] = [:], policy: GitTree? = nil
  ) {
    self.policy = policy
    self.project = project
    self.permissions = permissions
    self.evidence = evidence
  }

  /// Lets a script ask what other runs have measured until an instant.
  public func lookForRuns(in location: LedgerLocation, until instant: Double = .infinity) {
    ledger = { key in
      do throws(LedgerError) {
        let facts = try location.open(.reading).facts(ofKey: key, after: 0, until: instant)
        if !facts.isEmpty { return .success(Measurements(facts.lazy.map(\.fact))) }
      } catch {
        if case .missing = error {} else { return .failure(NoAnswer(error.sentence)) }
      }
      return .failure(NoAnswer("nothing is recorded of the run '\(key)'"))
    }
  }

  /// Reads what another run has measured; each is read once.
  private var ledger: ((String) -> RepositoryAnswer<Measurements>)?
  private var runs: [String: RepositoryAnswer<Measurements>] = [:]

  public func measurements(ofRun key: String) -> RepositoryAnswer<Measurements> {
    if let known = runs[key] { return known }
    let answer =
      ledger?(key)
      ?? .failure(NoAnswer("no ledger is looked at here, so nothing is known of the run '\(key)'"))
    runs[key] = answer
    return answer
  }

  /// What runs the commands of the script.
  private(set) lazy var commands = CommandRunner(
    permissions, in: project.folder, counting: tries)

  /// Counts the tries of commands in the ledger; set before anything is run.
  var tries: CommandTries?

  /// Learns what is asked and answered, where somebody wants to see it.
  var trace: Trace?

  public func isJudging(phase: String) {
    Progress.isIn(phase: phase)
    trace?.isIn(phase: phase)
  }

  public var timesJudgement: Bool { trace?.isDetailed ?? false }

  public func judged(gate: String, _ outcome: Outcome, took seconds: Double) {
    trace?.judged(gate, outcome, took: seconds)
  }

  public func run(_ command: CommandRequest) -> CommandResult {
    guard let trace else { return commands.run(command) }
    if commands.ran[command] != nil { trace.askedAgain("run \(Value.quoted(command.line))") }
    let began = ChildProcess.seconds()
    let result = commands.run(command)
    trace.asked(command, result, took: ChildProcess.seconds() - began)
    return result
  }

  public func prepare(_ list: [CommandRequest]) { commands.prepare(list) }

  public func supplied(_ name: String) -> SuppliedEvidence? {
    let supplied = evidence[name]
    if let supplied { trace?.asked(name, supplied.value, from: supplied.origin) }
    return supplied
  }

  // MARK: Files

  public func read(_ path: String) -> Value {
    let text: Value =
      switch file(path) {
      case .success(let file): file.text(named: path)
      case .failure(let refusal): .unknown(refusal.reason)
      }
    trace?.asked("read(\(Value.quoted(path)))", text)
    return text
  }

  public func json(_ path: String) -> Value {
    let question = "json(\(Value.quoted(path)))"
    if let known = documents[path] {
      trace?.askedAgain(question)
      return known
    }
    let began = ChildProcess.seconds()
    let value = parse(path)
    documents[path] = value
    trace?.asked(
      question, value, from: origin(ofPath: path)?.digest, took: ChildProcess.seconds() - began)
    return value
  }

  private func parse(_ path: String) -> Value {
    switch file(path) {
    case .failure(let refusal): return .unknown(refusal.reason)
    case .success(let file):
      do throws(JSONError) {
        var reader = DataReader(origin: path)
        return reader.value(try JSONReader.read(file.bytes), name: "it")
      } catch {
        return .unknown(Reason("\(path):\(error.line):\(error.column): \(error.message)"))
      }
    }
  }

  public func report(_ format: EvidenceFormat, _ pattern: String) -> Value {
    let key = ReportKey(format: format, pattern: pattern)
    let question = "\(format.rawValue)(\(Value.quoted(pattern)))"
    if let known = reports[key] {
      trace?.askedAgain(question)
      return known
    }
    let began = ChildProcess.seconds()
    let report = Progress.during("reading '\(pattern)'") { ReportFiles(pattern, format, in: self) }
    reports[key] = report.value
    origins[pattern] = report.origin
    trace?.asked(
      question, report.value, from: origin(ofPath: pattern)?.path,
      took: ChildProcess.seconds() - began)
    return report.value
  }

  public func tasks(_ pattern: String, _ columns: [TaskColumn]) -> TaskTableAnswer? {
    let key = TableKey(pattern: pattern, columns: columns.map(\.name))
    let question = "jsonl(\(Value.quoted(pattern)))"
    if let known = tables[key] {
      trace?.askedAgain(question)
      return known
    }
    let began = ChildProcess.seconds()
    var table: TaskTable?
    let report = Progress.during("reading '\(pattern)'") {
      ReportFiles(pattern, in: self) { files in
        switch TaskTableReader.read(files, columns) {
        case .table(let read):
          table = read
          return .text("\(read.count) tasks")
        case .unknown(let reason): return .unknown(reason)
        }
      }
    }
    trace?.asked(
      question, report.value, from: report.origin?.path, took: ChildProcess.seconds() - began)
    let answer = table.map(TaskTableAnswer.table) ?? .unknown(report.value.reason ?? .noResult)
    origins[pattern] = report.origin
    tables[key] = answer
    return answer
  }

  private struct TableKey: Hashable {
    let pattern: String
    let columns: [String]
  }

  /// A report that was asked for.
  private struct ReportKey: Hashable {
    let format: EvidenceFormat
    let pattern: String
  }

  public func exists(_ path: String) -> Value {
    let answer = look(for: path)
    trace?.asked("exists(\(Value.quoted(path)))", answer)
    return answer
  }

  private func look(for path: String) -> Value {
    let place = Path.normal(path, from: project.folder)
    guard permissions.allows(reading: place, in: project) else {
      return .unknown(Refusal.outside(path).reason)
    }
    // What does not exist leads nowhere; what exists must not lead outside.
    guard let truePath = Path.canonical(place) else { return .bool(false) }
    guard permissions.allows(reading: truePath, in: project) else {
      return .unknown(Refusal.outside(path, leadsTo: truePath).reason)
    }
    return .bool(true)
  }

  public func glob(_ pattern: String) -> Value {
    let answer = search(pattern)
    trace?.asked("glob(\(Value.quoted(pattern)))", answer)
    return answer
  }

  private func search(_ pattern: String) -> Value {
    do throws(PatternError) {
      let glob = try Glob(pattern)
      let found = FileSearch.paths(glob, in: project, permissions: permissions)
      switch found {
      case .success(let paths): return .list(List(paths.map(Value.text)))
      case .failure(let refusal): return .unknown(refusal.reason)
      }
    } catch {
      return .unknown(Reason("'\(pattern)' is not a pattern for files: \(error.message)"))
    }
  }

  public func origin(ofPath path: String) -> (path: String, digest: String?)? {
    if let report = origins[path] { return report }
    guard case .success(let file)? = files[path] else { return nil }
    return (path, file.digest)
  }

  public func digest(ofRead path: String) -> String? {
    let place = Path.normal(path, from: project.folder)
    for (name, file) in files where Path.normal(name, from: project.folder) == place {
      if case .success(let file) = file { return file.digest }
    }
    for (name, origin) in origins where origin.path == name {
      if Path.normal(name, from: project.folder) == place { return origin.digest }
    }
    return nil
  }

  private func file(_ path: String) -> Result<StoredFile, Refusal> {
    if let known = files[path] { return known }
    let file = open(path)
    files[path] = file
    return file
  }

  private func open(_ path: String) -> Result<StoredFile, Refusal> {
    let began = ChildProcess.seconds()
    let file = openFile(path) { file throws(FileError) in
      StoredFile(bytes: try file.contents(limit: FileReader.limit))
    }
    if let trace, case .success(let file) = file {
      let seconds = ChildProcess.seconds() - began
      trace.read(path, bytes: file.bytes.count, digest: file.digest, took: seconds)
    }
    return file
  }

  /// Opens a file below the project, or what else is allowed.
  func openFile<R>(
    _ path: String, _ body: (consuming OpenFile) throws(FileError) -> R
  ) -> Result<R, Refusal> {
    let place = Path.normal(path, from: project.folder)
    guard permissions.allows(reading: place, in: project) else { return .failure(.outside(path)) }
    do throws(FileError) {
      // Without waiting: a pipe that nobody writes to must not hold the run.
      let file = try OpenFile(place, flags: O_NONBLOCK)
      guard file.isOrdinary else { throw .notAFile(path) }
      let truePath = file.canonicalPath ?? place
      guard permissions.allows(reading: truePath, in: project) else {
        return .failure(.outside(path, leadsTo: truePath))
      }
      return .success(try body(file))
    } catch {
      if case .missing = error { return .failure(Refusal("there is no file '\(path)'")) }
      return .failure(Refusal("cannot read '\(path)': \(error.problem)"))
    }
  }

  // MARK: Git

  public func repository(_ path: String) -> RepositoryAnswer<any Repository> {
    let place = path == "." ? project.root : Path.normal(path, from: project.folder)
    guard permissions.allows(reading: place, in: project) else {
      return .failure(NoAnswer(Refusal.outside(path).reason))
    }
    guard let truePath = Path.canonical(place) else {
      return .failure(NoAnswer("there is no folder '\(path)'"))
    }
    guard var git = GitPlace.find(truePath) else {
      return .failure(
        NoAnswer(
          path == "."
            ? "the script is in no git repository" : "the folder '\(path)' is in no git repository")
      )
    }
    guard permissions.allows(reading: git.folder, in: project) else {
      return .failure(NoAnswer(Refusal.outside(path, leadsTo: git.folder).reason))
    }
    if let known = repositories[git.folder] { return .success(known) }
    git.trace = trace
    let repository = GitRepository(
      git, name: Path.name(of: git.folder), fallback: permissions.defaultBranch
    ) { [permissions] name in
      guard permissions.allows(variable: name) else { return nil }
      return getenv(name).map { String(cString: $0) }
    }
    repositories[git.folder] = repository
    return .success(repository)
  }

  public func owners(_ path: String, of names: [String]) -> RepositoryAnswer<[CodeOwner]> {
    policyFile(path).flatMap { file in
      switch file.text(named: path) {
      case .text(let text): .success(CodeOwners(text, file: path).owners(of: names))
      case let other: .failure(NoAnswer(other.reason ?? .noResult))
      }
    }
  }

  /// A file that says who has a say: part of the policy, so it comes from where the script does.
  private func policyFile(_ path: String) -> RepositoryAnswer<StoredFile> {
    guard let policy else { return file(path).mapError { NoAnswer($0.reason) } }
    let place = Path.normal(path, from: project.folder)
    guard Path.isPath(place, within: project.root) else {
      return .failure(NoAnswer("'\(path)' lies outside of the repository"))
    }
    do throws(FileError) {
      let bytes = try policy.file(String(place.dropFirst(project.root.utf8.count + 1)))
      return .success(StoredFile(bytes: bytes))
    } catch {
      return .failure(NoAnswer(error.sentence))
    }
  }

  // MARK: The environment

  public func environment(_ name: String) -> Value {
    let answer = variable(name)
    trace?.asked("env(\(Value.quoted(name)))", answer)
    return answer
  }

  private func variable(_ name: String) -> Value {
    guard permissions.allows(variable: name) else {
      return .unknown(
        Reason(
          "the environment variable '\(name)' may not be read; allow it with --allow env=\(name)"))
    }
    guard let value = getenv(name) else {
      return .unknown(Reason("the environment variable '\(name)' is not set"))
    }
    return .text(String(cString: value))
  }
}
