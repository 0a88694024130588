import FlowProcess
import FlowValues

/// The world of a test: what it was given, and below that the files of the real one.
final class TestWorld: World {
  private let base: any World
  private unowned let machine: Machine
  private let names: [String: Int]
  /// Whether what was not given is asked of the world below, as at the prompt.
  private let sharesEvidence: Bool

  init(_ base: any World, machine: Machine, sharesEvidence: Bool = false) {
    self.base = base
    self.sharesEvidence = sharesEvidence
    self.machine = machine
    names = Dictionary(
      machine.program.evidence.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
  }

  func supplied(_ name: String) -> SuppliedEvidence? {
    guard let index = names[name], let value = machine.givens[index] else {
      return sharesEvidence ? base.supplied(name) : nil
    }
    return SuppliedEvidence(value: value, origin: "given")
  }

  func read(_ path: String) -> Value { base.read(path) }
  func json(_ path: String) -> Value { base.json(path) }
  func report(_ format: EvidenceFormat, _ pattern: String) -> Value {
    base.report(format, pattern)
  }
  func tasks(_ pattern: String, _ columns: [TaskColumn]) -> TaskTableAnswer? {
    base.tasks(pattern, columns)
  }
  func exists(_ path: String) -> Value { base.exists(path) }
  func glob(_ pattern: String) -> Value { base.glob(pattern) }
  /// What git says today is no business of a test, which is to say the same tomorrow.
  func repository(_ path: String) -> RepositoryAnswer<any Repository> {
    if sharesEvidence { return base.repository(path) }
    return .failure(
      NoAnswer(
        path == "."
          ? "a test sees no git: say given branch { … } or given branches = […]"
          : "a test sees no git: give the evidence that is read from '\(path)'"))
  }
  func owners(_ path: String, of files: [String]) -> RepositoryAnswer<[CodeOwner]> {
    base.owners(path, of: files)
  }
  func measurements(ofRun key: String) -> RepositoryAnswer<Measurements> {
    if sharesEvidence { return base.measurements(ofRun: key) }
    return .failure(
      NoAnswer(
        "a test knows no run but its own: give the evidence that is made of history(…, \"\(key)\")"
      ))
  }
  func environment(_ name: String) -> Value { base.environment(name) }
  func origin(ofPath path: String) -> (path: String, digest: String?)? {
    base.origin(ofPath: path)
  }
}
