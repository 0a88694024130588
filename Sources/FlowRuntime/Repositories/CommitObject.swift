import FlowProcess
import FlowValues

/// A commit as a script sees it; what only its object says is read when a field asks for it.
///
/// INVARIANT: one thread at a time uses it, like the run that it belongs to.
final class CommitObject: ObjectValue, @unchecked Sendable {
  let kind = DomainType.commit
  /// The whole id, so that a signature on a commit is bound to exactly this one.
  let name: String
  private let repository: any Repository
  private let process: ProcessRun
  private var record: CommitRecord?

  init(
    _ id: String, _ repository: any Repository, _ process: ProcessRun, record: CommitRecord? = nil
  ) {
    name = id
    self.repository = repository
    self.process = process
    self.record = record
  }

  func field(_ index: Int) -> Value {
    switch index {
    case Place.id: .text(name)
    case Place.short: .text(Self.short(name))
    case Place.files:
      .answer(repository.files(ofCommit: name)) { .list(List($0.map(Value.text))) }
    case Place.signed, Place.signer: signature(index)
    default: .answer(read()) { self.field(index, of: $0) }
    }
  }

  private func field(_ index: Int, of commit: CommitRecord) -> Value {
    switch index {
    case Place.subject: .text(commit.subject)
    case Place.body: .text(commit.body)
    case Place.author: author(commit)
    case Place.authorName: .text(commit.authorName)
    case Place.authorEmail: .text(commit.authorEmail)
    case Place.at: .time(commit.committedAt)
    case Place.conventional: Standard.conventional(.text(commit.message))
    case Place.merge: .bool(commit.parents.count > 1)
    default: .unknown(.noResult)
    }
  }

  /// By email, else by the key that the commit is signed with.
  private func author(_ commit: CommitRecord) -> Value {
    let author = process.author(commit.authorName, commit.authorEmail)
    guard author.isUnknown, commit.hasSignature else { return author }
    let signer = signature(Place.signer)
    return signer.isUnknown ? author : signer
  }

  /// Seven digits, as git shows them.
  static func short(_ id: String) -> String { String(id.prefix(7)) }

  private func read() -> RepositoryAnswer<CommitRecord> {
    if let record { return .success(record) }
    let answer = repository.commit(name)
    if case .success(let commit) = answer { record = commit }
    return answer
  }

  /// Only people of the script can have signed: any other key proves nothing about anybody.
  private func signature(_ index: Int) -> Value {
    let people = process.checked.people.compactMap { person in
      person.key.map { (key: $0, name: person.name) }
    }
    return .answer(repository.signer(ofCommit: name, among: people.map(\.key))) { key in
      guard let key else {
        return index == Place.signed
          ? .bool(false) : .unknown(Reason("the commit \(Self.short(name)) is not signed"))
      }
      guard let person = people.first(where: { $0.key == key }) else {
        return .unknown(Reason("the key is nobody's"))
      }
      return index == Place.signed ? .bool(true) : process.person(person.name)
    }
  }

  /// Where the fields stand.
  enum Place {
    static let id = DomainType.commit.place("id")
    static let short = DomainType.commit.place("short")
    static let subject = DomainType.commit.place("subject")
    static let body = DomainType.commit.place("body")
    static let author = DomainType.commit.place("author")
    static let authorName = DomainType.commit.place("author-name")
    static let authorEmail = DomainType.commit.place("author-email")
    static let at = DomainType.commit.place("at")
    static let conventional = DomainType.commit.place("conventional")
    static let signed = DomainType.commit.place("signed")
    static let signer = DomainType.commit.place("signer")
    static let files = DomainType.commit.place("files")
    static let merge = DomainType.commit.place("merge")
  }
}

extension DomainType {
  /// Where a field of the kind stands.
  func place(_ name: String) -> Int { fields.firstIndex { $0.name == name } ?? 0 }
}

extension Value {
  /// What a repository said, as a value, or unknown with the reason.
  static func answer<A>(_ answer: RepositoryAnswer<A>, _ value: (A) -> Value) -> Value {
    switch answer {
    case .success(let answer): value(answer)
    case .failure(let failure): .unknown(failure.reason)
    }
  }
}
