import FlowEvidence
import FlowProcess

/// A repository of git, read through git's plumbing; each question is asked once.
///
/// INVARIANT: one thread at a time asks it.
final class GitRepository: Repository, @unchecked Sendable {
  let name: String
  let git: GitProgram
  /// The variables of the environment that the script may see.
  private let variable: (String) -> String?
  /// The default branch by the settings, where the repository does not show one.
  private let fallback: String?

  private var current: BranchRecord?
  private var references: RepositoryAnswer<[GitReference]>?
  private var ids: [String: RepositoryAnswer<String>] = [:]
  private var shallow: RepositoryAnswer<Bool>?
  private var dirty: RepositoryAnswer<Bool>?
  private var past: RepositoryAnswer<[CommitRecord]>?
  private var own: [String: RepositoryAnswer<[CommitRecord]>] = [:]
  private var bases: [String: RepositoryAnswer<String>] = [:]
  private var changes: [String: RepositoryAnswer<[String]>] = [:]
  private var distances: [String: RepositoryAnswer<GitGraph.Distance>] = [:]
  private var graph: RepositoryAnswer<GitGraph>?
  var objects: [String: GitCommit] = [:]
  var changedFiles: [String: RepositoryAnswer<[String]>] = [:]
  /// The commits that were listed last: who asks for the files of one asks for those of all.
  var listed: [String] = []
  /// The heads of the branches that were listed.
  var listedHeads: Set<String> = []
  var signers: [String: RepositoryAnswer<String?>] = [:]

  init(
    _ git: GitProgram, name: String, fallback: String? = nil,
    variable: @escaping (String) -> String? = { _ in nil }
  ) {
    self.git = git
    self.name = name
    self.fallback = fallback
    self.variable = variable
  }

  static let shallowReason = "the clone is shallow: git fetch --unshallow"

  // MARK: Branches

  func checkedOut() -> BranchRecord {
    if let current { return current }
    let prefix = "refs/heads/"
    let name = git.ask(["symbolic-ref", "-q", "HEAD"]).flatMap { output in
      if output.status == 0, output.line.hasPrefix(prefix) {
        return RepositoryAnswer.success(String(output.line.dropFirst(prefix.count)))
      }
      if output.status > 1 { return .failure(NoAnswer(output.sentence)) }
      if let name = BuildBranch.name(variable) { return .success(name) }
      return .failure(
        NoAnswer("no branch is checked out: HEAD is detached\(BuildBranch.advice)"))
    }
    let record = BranchRecord(name: name, reference: "HEAD", isCheckedOut: true)
    current = record
    return record
  }

  func branches() -> RepositoryAnswer<[BranchRecord]> {
    allReferences().map { references in
      listedHeads = Set(references.map(\.head))
      let remote = GitRemote(references)
      let local = references.filter { $0.name.hasPrefix("refs/heads/") }
      var names = Set(local.map { String($0.name.dropFirst(11)) })
      var records = local.map { record($0, String($0.name.dropFirst(11)), isRemote: false) }
      for reference in references where reference.target == nil {
        guard let name = remote.branch(reference.name), names.insert(name).inserted else {
          continue
        }
        records.append(record(reference, name, isRemote: true))
      }
      return records.sorted { ((try? $0.name.get()) ?? "") < ((try? $1.name.get()) ?? "") }
    }
  }

  private func record(
    _ reference: GitReference, _ name: String, isRemote: Bool
  ) -> BranchRecord {
    BranchRecord(
      name: .success(name), reference: reference.name, head: reference.head,
      committedAt: reference.committedAt, authorName: reference.authorName,
      authorEmail: reference.authorEmail, isCheckedOut: reference.isCheckedOut,
      isRemote: isRemote)
  }

  private func allReferences() -> RepositoryAnswer<[GitReference]> {
    if let references { return references }
    let answer = git.tell(
      ["for-each-ref", "--format=\(GitReference.format)", "refs/heads", "refs/remotes"]
    ).map { GitReference.list($0.bytes) }
    references = answer
    return answer
  }

  /// The branch that others are counted from, and the commit it points at.
  private func trunk() -> RepositoryAnswer<(name: String, head: String)> {
    allReferences().flatMap { references in
      if let found = GitRemote(references).trunk(references, fallback: fallback) {
        return .success(found)
      }
      return .failure(
        NoAnswer(
          references.isEmpty
            ? "there is no commit yet"
            : "there is no default branch: the remote shows none, and there is no main or master; "
              + "say default-branch = NAME in .flow/config"))
    }
  }

  func defaultBranch() -> RepositoryAnswer<String> {
    let answer = trunk().map(\.name)
    // Before the first commit the branch that is checked out is all there is.
    if case .failure = answer, case .success(let references) = allReferences(),
      references.isEmpty
    {
      return checkedOut().name
    }
    return answer
  }

  func head(of branch: BranchRecord) -> RepositoryAnswer<String> {
    if let head = branch.head { return .success(head) }
    if let known = ids[branch.reference] { return known }
    let answer = git.ask(["rev-parse", "--verify", "-q", "\(branch.reference)^{commit}"])
      .flatMap { output in
        if output.status == 0, GitText.isID(output.line) {
          return RepositoryAnswer.success(output.line)
        }
        return .failure(
          NoAnswer(output.complaint.isEmpty ? "there is no commit yet" : output.sentence))
      }
    ids[branch.reference] = answer
    return answer
  }

  // MARK: Where a branch left the default branch

  /// The heads of a branch and of the default branch, where history can be counted between them.
  private func ends(_ branch: BranchRecord) -> RepositoryAnswer<(head: String, trunk: String)> {
    head(of: branch).flatMap { head in
      trunk().flatMap { trunk in
        if head == trunk.head { return .success((head, trunk.head)) }
        return isShallow().flatMap { isShallow in
          isShallow ? .failure(NoAnswer(Self.shallowReason)) : .success((head, trunk.head))
        }
      }
    }
  }

  func isShallow() -> RepositoryAnswer<Bool> {
    if let shallow { return shallow }
    let answer = git.tell(["rev-parse", "--is-shallow-repository"]).map { $0.line == "true" }
    shallow = answer
    return answer
  }

  func base(of branch: BranchRecord) -> RepositoryAnswer<String> {
    ends(branch).flatMap { ends in
      if ends.head == ends.trunk { return .success(ends.head) }
      if let known = bases[ends.head] { return known }
      let answer = git.ask(["merge-base", ends.trunk, ends.head]).flatMap { output in
        if output.status == 0, GitText.isID(output.line) {
          return RepositoryAnswer.success(output.line)
        }
        return .failure(
          NoAnswer(
            output.complaint.isEmpty
              ? "the branch has no commit in common with the default branch" : output.sentence))
      }
      bases[ends.head] = answer
      return answer
    }
  }

  func commits(of branch: BranchRecord) -> RepositoryAnswer<[CommitRecord]> {
    ends(branch).flatMap { ends in
      if let known = own[ends.head] { return known }
      let answer = list(["\(ends.head)", "^\(ends.trunk)"])
      own[ends.head] = answer
      return answer
    }
  }

  func history() -> RepositoryAnswer<[CommitRecord]> {
    if let past { return past }
    let answer = head(of: checkedOut()).flatMap { head in
      isShallow().flatMap { isShallow in
        isShallow ? .failure(NoAnswer(Self.shallowReason)) : list([head])
      }
    }
    past = answer
    return answer
  }

  private func list(_ ends: [String]) -> RepositoryAnswer<[CommitRecord]> {
    git.tell(["rev-list", "--topo-order"] + ends + ["--"]).flatMap { output in
      let ids = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
        .map(String.init)
      listed = ids
      return commits(ids)
    }
  }

  func distance(of branch: BranchRecord) -> RepositoryAnswer<(ahead: Int, behind: Int)> {
    measure(branch).map { ($0.ahead, $0.behind) }
  }

  func isMerged(_ branch: BranchRecord) -> RepositoryAnswer<Bool> {
    measure(branch).map { $0.ahead == 0 }
  }

  func begin(of branch: BranchRecord) -> RepositoryAnswer<Double> {
    measure(branch).flatMap { distance in
      if let begin = distance.begin { return .success(begin) }
      if let instant = branch.committedAt { return .success(instant) }
      return head(of: branch).flatMap(commit).map(\.committedAt)
    }
  }

  private func measure(_ branch: BranchRecord) -> RepositoryAnswer<GitGraph.Distance> {
    ends(branch).flatMap { ends in
      if ends.head == ends.trunk { return .success(GitGraph.Distance()) }
      if let known = distances[ends.head] { return known }
      var answer: RepositoryAnswer<GitGraph.Distance>?
      // One of many is counted in memory; the one that is checked out has a program of its own.
      if branch.reference != "HEAD", case .success(let graph) = wholeGraph() {
        answer = graph.distance(from: ends.trunk, to: ends.head).map { .success($0) }
      }
      let found = answer ?? count(ends.trunk, ends.head)
      distances[ends.head] = found
      return found
    }
  }

  /// What lies between two commits alone.
  private func count(_ base: String, _ head: String) -> RepositoryAnswer<GitGraph.Distance> {
    git.tell(["rev-list", "--left-right", "--timestamp", "\(base)...\(head)", "--"]).map { output in
      var distance = GitGraph.Distance()
      for line in String(decoding: output.bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 2 else { continue }
        if words[1].hasPrefix(">") {
          distance.ahead += 1
          distance.begin = min(distance.begin ?? .infinity, Double(words[0]) ?? .infinity)
        } else {
          distance.behind += 1
        }
      }
      return distance
    }
  }

  private func wholeGraph() -> RepositoryAnswer<GitGraph> {
    if let graph { return graph }
    let answer = allReferences().flatMap { references in
      let heads = Set(references.map(\.head)).sorted().joined(separator: "\n")
      return git.tell(
        ["rev-list", "--topo-order", "--parents", "--timestamp", "--stdin"],
        input: Array((heads + "\n").utf8)
      ).flatMap { output in
        GitGraph(output.bytes).map { RepositoryAnswer.success($0) }
          ?? .failure(NoAnswer("git lists its commits in a form that flow cannot read"))
      }
    }
    graph = answer
    return answer
  }

  func files(of branch: BranchRecord) -> RepositoryAnswer<[String]> {
    ends(branch).flatMap { ends in
      if ends.head == ends.trunk { return .success([]) }
      if let known = changes[ends.head] { return known }
      let answer = base(of: branch).flatMap { base in
        git.tell(["diff-tree"] + Self.comparison + [base, ends.head, "--"])
          .map { GitPaths.list($0.bytes) }
      }
      changes[ends.head] = answer
      return answer
    }
  }

  /// Both names of what moved are named: whoever owns the old place has a say in it.
  static let comparison = [
    "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
    "--ignore-submodules=none",
  ]

  // MARK: The working tree

  func isDirty() -> RepositoryAnswer<Bool> {
    if let dirty { return dirty }
    let answer = WorkingTree(git).isDirty()
    dirty = answer
    return answer
  }
}
