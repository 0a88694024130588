import FlowEvidence
import FlowProcess
import FlowSource

/// The files of one commit, read from git and not from the working tree.
public final class GitTree: Sendable {
  /// The branch, tag or commit as the person named it.
  public let reference: String
  /// All digits of the commit.
  public let commit: String
  private let git: GitProgram

  private init(reference: String, commit: String, git: GitProgram) {
    self.reference = reference
    self.commit = commit
    self.git = git
  }

  /// The tree of a branch, a tag or a commit; there is no second choice where there is none.
  static func open(_ reference: String, _ git: GitProgram) throws(FileError) -> GitTree {
    func fail(_ problem: String, _ advice: String? = nil) -> FileError {
      .inGit("\(reference):", problem: problem, advice: advice)
    }
    let words = ["rev-parse", "--verify", "--end-of-options", "\(reference)^{commit}"]
    switch git.ask(words, settings: ["core.warnAmbiguousRefs=true"]) {
    case .failure(let failure): throw fail(failure.reason.sentence)
    case .success(let output):
      // A tag that is called like a branch would go before it.
      if GitText.text(output.complaint).contains("is ambiguous") {
        throw fail(
          "'\(reference)' may be a branch or a tag", "say refs/heads/\(reference):… for the branch")
      }
      guard output.status == 0, GitText.isID(output.line) else {
        let meant = Spelling.closest(to: reference, among: names(git))
        throw fail(
          "there is no branch, tag or commit '\(reference)'",
          meant.map { "did you mean '\($0)'?" } ?? "git branch --all lists those that there are")
      }
      return GitTree(reference: reference, commit: output.line, git: git)
    }
  }

  private static func names(_ git: GitProgram) -> [String] {
    let words = ["for-each-ref", "--format=%(refname:short)", "--count=10000"]
    guard case .success(let output) = git.tell(words) else { return [] }
    return GitText.text(output.bytes).split(separator: "\n").map(String.init)
  }

  /// The bytes of a file.
  ///
  /// - Parameter path: from the root of the repository, without `.` and `..`.
  func file(_ path: String) throws(FileError) -> [UInt8] {
    let shown = "\(reference):\(path)"
    func fail(_ problem: String, _ advice: String? = nil) -> FileError {
      .inGit(shown, problem: problem, advice: advice)
    }
    if path.isEmpty { throw fail("it names no file") }
    let entries: [Entry]
    switch list(path) {
    case .failure(let failure): throw fail(failure.reason.sentence)
    case .success(let list): entries = list
    }
    for entry in entries where path.hasPrefix(entry.path + "/") {
      if entry.mode == "120000" {
        throw fail("'\(entry.path)' is a link, and links are not followed")
      }
      if entry.mode == "160000" {
        throw fail("'\(entry.path)' is a submodule, which has its own commits")
      }
    }
    guard let entry = entries.first(where: { $0.path == path }) else {
      let meant = Spelling.closest(to: path, among: scripts())
      throw fail(
        "there is no such file in \(reference)",
        meant.map { "did you mean '\(reference):\($0)'?" })
    }
    switch entry.mode {
    case "120000": throw fail("it is a link, and links are not followed in git")
    case "160000": throw fail("it is a submodule")
    case "040000": throw fail("it is a folder")
    default: break
    }
    switch git.tell(["cat-file", "--batch"], input: Array((entry.id + "\n").utf8)) {
    case .failure(let failure): throw fail(failure.reason.sentence)
    case .success(let output):
      guard let found = GitObject.list(output.bytes)?.first, let object = found,
        object.kind == "blob"
      else { throw fail("git cannot read it: the object \(entry.id) is missing") }
      if FileReader.isBinary(object.bytes) { throw fail("it is not a text: it holds NUL bytes") }
      return object.bytes
    }
  }

  private struct Entry {
    let mode: String
    let id: String
    let path: String
  }

  /// What the tree holds under a path and the folders on the way to it.
  private func list(_ path: String) -> RepositoryAnswer<[Entry]> {
    var names: [String] = []
    for part in path.split(separator: "/") {
      names.append(names.last.map { "\($0)/\(part)" } ?? String(part))
    }
    let words = ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--"]
    return git.tell(words + names).map { Self.entries($0.bytes) }
  }

  private static func entries(_ output: [UInt8]) -> [Entry] {
    output.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      let words = GitText.text(line[..<tab]).split(separator: " ")
      guard words.count == 3 else { return nil }
      return Entry(
        mode: String(words[0]), id: String(words[2]), path: GitText.text(line[tab...].dropFirst()))
    }
  }

  /// The scripts of the tree, for suggestions.
  private func scripts() -> [String] {
    let words = ["ls-tree", "-r", "-z", "--full-tree", commit]
    guard case .success(let output) = git.tell(words) else { return [] }
    return Self.entries(output.bytes).filter { $0.mode != "120000" && $0.path.hasSuffix(".flow") }
      .map(\.path)
  }
}
