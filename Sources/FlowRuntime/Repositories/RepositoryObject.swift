import FlowProcess
import FlowValues

/// A repository as a script sees it.
///
/// INVARIANT: one thread at a time uses it, like the run that it belongs to.
final class RepositoryObject: ObjectValue, @unchecked Sendable {
  let kind = DomainType.repo
  let name: String
  private let repository: any Repository
  private let process: ProcessRun

  init(_ repository: any Repository, _ process: ProcessRun) {
    name = repository.name
    self.repository = repository
    self.process = process
  }

  func field(_ index: Int) -> Value {
    switch index {
    case Place.name: .text(name)
    case Place.branch: branch(repository.checkedOut())
    case Place.branches:
      .answer(repository.branches()) { list in .list(List(list.map { self.branch($0) })) }
    case Place.dirty: .answer(repository.isDirty()) { .bool($0) }
    case Place.commits:
      .answer(repository.history()) { commits in
        .list(
          List(
            commits.map {
              .object(CommitObject($0.id, self.repository, self.process, record: $0))
            }))
      }
    case Place.defaultBranch: .answer(repository.defaultBranch()) { .text($0) }
    default: .unknown(.noResult)
    }
  }

  private func branch(_ record: BranchRecord) -> Value {
    .object(BranchObject(record, repository, process))
  }

  /// Where the fields stand.
  enum Place {
    static let name = DomainType.repo.place("name")
    static let branch = DomainType.repo.place("branch")
    static let branches = DomainType.repo.place("branches")
    static let dirty = DomainType.repo.place("dirty")
    static let commits = DomainType.repo.place("commits")
    static let defaultBranch = DomainType.repo.place("default")
  }
}
