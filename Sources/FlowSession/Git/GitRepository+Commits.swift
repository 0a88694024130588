import FlowEvidence
import FlowProcess

/// Commits, their files and their signatures.
extension GitRepository {
  func commit(_ id: String) -> RepositoryAnswer<CommitRecord> {
    object(id).map(\.record)
  }

  private func object(_ id: String) -> RepositoryAnswer<GitCommit> {
    if let known = objects[id] { return .success(known) }
    // Who looks at the head of one branch of a list looks at those of the others too.
    var wanted = [id]
    if listedHeads.contains(id) {
      wanted += listedHeads.filter { $0 != id && objects[$0] == nil }
    }
    return read(wanted).flatMap {
      objects[id].map { .success($0) } ?? .failure(NoAnswer("there is no commit \(id.prefix(7))"))
    }
  }

  /// The records of commits, in the order in which they were asked for.
  func commits(_ ids: [String]) -> RepositoryAnswer<[CommitRecord]> {
    read(ids.filter { objects[$0] == nil }).flatMap {
      var records: [CommitRecord] = []
      for id in ids {
        guard let object = objects[id] else {
          return .failure(NoAnswer("the commit \(id.prefix(7)) is missing in the repository"))
        }
        records.append(object.record)
      }
      return .success(records)
    }
  }

  private func read(_ ids: [String]) -> RepositoryAnswer<Void> {
    let ids = ids.filter { GitText.isID($0) }
    if ids.isEmpty { return .success(()) }
    let input = Array((ids.joined(separator: "\n") + "\n").utf8)
    return git.tell(["cat-file", "--batch"], input: input, most: 4 * GitProgram.most)
      .flatMap { output in
        guard let list = GitObject.list(output.bytes) else {
          return .failure(NoAnswer("git broke off in the middle of an object"))
        }
        for case .some(let object) in list {
          if let commit = GitCommit(object) { objects[object.id] = commit }
        }
        return .success(())
      }
  }

  func files(ofCommit id: String) -> RepositoryAnswer<[String]> {
    if let known = changedFiles[id] { return known }
    let group = listed.contains(id) ? listed : [id]
    let answer = commits(group).flatMap { records -> RepositoryAnswer<[String]> in
      // Where the history is cut off, git would show all files as new.
      if case .success(true) = isShallow() {
        _ = read(records.flatMap { $0.parents.prefix(1) })
        for record in records where record.parents.contains(where: { objects[$0] == nil }) {
          changedFiles[record.id] = .failure(NoAnswer(Self.shallowReason))
        }
        if let cut = changedFiles[id] { return cut }
      }
      // Only the first parent: what a merge brought along is what it changed for who merged.
      let lines = records.filter { changedFiles[$0.id] == nil }
        .map { ([$0.id] + $0.parents.prefix(1)).joined(separator: " ") + "\n" }
      let words = ["diff-tree", "--stdin", "--root"] + Self.comparison
      return git.ask(words, input: Array(lines.joined().utf8)).flatMap { output in
        guard output.status == 0 else { return .failure(NoAnswer(output.sentence)) }
        let files = GitPaths.byCommit(output.bytes)
        for record in records where changedFiles[record.id] == nil {
          changedFiles[record.id] = .success(files[record.id] ?? [])
        }
        return .success(files[id] ?? [])
      }
    }
    // One that fails must not take the others with it.
    if case .failure = answer, group.count > 1 {
      listed = []
      return files(ofCommit: id)
    }
    changedFiles[id] = answer
    return answer
  }

  func signer(ofCommit id: String, among keys: [String]) -> RepositoryAnswer<String?> {
    if let known = signers[id] { return known }
    let answer = object(id).flatMap { commit -> RepositoryAnswer<String?> in
      guard let signature = commit.signature else { return .success(nil) }
      return CommitSignature(signature).key(among: keys)
    }
    signers[id] = answer
    return answer
  }
}
