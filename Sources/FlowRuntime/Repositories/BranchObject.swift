import FlowProcess
import FlowValues

/// A branch as a script sees it; each field asks the repository for no more than it needs.
///
/// INVARIANT: one thread at a time uses it, like the run that it belongs to.
final class BranchObject: ObjectValue, @unchecked Sendable {
  let kind = DomainType.branch
  let name: String
  private let record: BranchRecord
  private let repository: any Repository
  private let process: ProcessRun

  init(_ record: BranchRecord, _ repository: any Repository, _ process: ProcessRun) {
    self.record = record
    self.repository = repository
    self.process = process
    name = (try? record.name.get()) ?? "HEAD"
  }

  func field(_ index: Int) -> Value {
    switch index {
    case Place.name: .answer(record.name) { .text($0) }
    case Place.head: .answer(repository.head(of: record)) { self.commit($0) }
    case Place.base: .answer(repository.base(of: record)) { self.commit($0) }
    case Place.author: author()
    case Place.commits:
      .answer(repository.commits(of: record)) { commits in
        .list(List(commits.map { self.commit($0.id, $0) }))
      }
    case Place.ahead: .answer(repository.distance(of: record)) { .number(Double($0.ahead)) }
    case Place.behind: .answer(repository.distance(of: record)) { .number(Double($0.behind)) }
    case Place.files:
      .answer(repository.files(of: record)) { .list(List($0.map(Value.text))) }
    case Place.age: .answer(repository.begin(of: record)) { .duration(self.process.now - $0) }
    case Place.idle: idle()
    case Place.dirty:
      record.isCheckedOut ? .answer(repository.isDirty()) { .bool($0) } : .bool(false)
    case Place.merged: .answer(repository.isMerged(record)) { .bool($0) }
    case Place.isDefault: isDefault()
    case Place.remote: .bool(record.isRemote)
    default: .unknown(.noResult)
    }
  }

  private func commit(_ id: String, _ record: CommitRecord? = nil) -> Value {
    .object(CommitObject(id, repository, process, record: record))
  }

  private func author() -> Value {
    if let name = record.authorName, let email = record.authorEmail {
      let author = process.author(name, email)
      if !author.isUnknown { return author }
    }
    return .answer(repository.head(of: record)) { id in
      CommitObject(id, self.repository, self.process).field(CommitObject.Place.author)
    }
  }

  private func idle() -> Value {
    if let instant = record.committedAt { return .duration(process.now - instant) }
    return .answer(repository.head(of: record).flatMap(repository.commit)) {
      .duration(process.now - $0.committedAt)
    }
  }

  private func isDefault() -> Value {
    .answer(repository.defaultBranch()) { name in
      .answer(record.name) { .bool($0 == name) }
    }
  }

  /// Where the fields stand.
  enum Place {
    static let name = DomainType.branch.place("name")
    static let head = DomainType.branch.place("head")
    static let base = DomainType.branch.place("base")
    static let author = DomainType.branch.place("author")
    static let commits = DomainType.branch.place("commits")
    static let ahead = DomainType.branch.place("ahead")
    static let behind = DomainType.branch.place("behind")
    static let files = DomainType.branch.place("files")
    static let age = DomainType.branch.place("age")
    static let idle = DomainType.branch.place("idle")
    static let dirty = DomainType.branch.place("dirty")
    static let merged = DomainType.branch.place("merged")
    static let isDefault = DomainType.branch.place("default")
    static let remote = DomainType.branch.place("remote")
  }
}
