/// A branch as the list of references says it, or what is checked out.
public struct BranchRecord: Sendable {
  /// The name without `refs/heads/`; not there for a detached head.
  public let name: RepositoryAnswer<String>
  /// The reference, `HEAD` for what is checked out.
  public let reference: String
  /// The commit it points at, where that has been read already.
  public let head: String?
  /// When that commit came to be, and who wrote it, where that has been read already.
  public let committedAt: Double?
  public let authorName: String?
  public let authorEmail: String?
  /// Whether it is what the working tree holds.
  public let isCheckedOut: Bool
  /// Whether there is no branch of its name here, only at the remote.
  public let isRemote: Bool

  public init(
    name: RepositoryAnswer<String>, reference: String, head: String? = nil,
    committedAt: Double? = nil, authorName: String? = nil, authorEmail: String? = nil,
    isCheckedOut: Bool = false, isRemote: Bool = false
  ) {
    self.name = name
    self.reference = reference
    self.head = head
    self.committedAt = committedAt
    self.authorName = authorName
    self.authorEmail = authorEmail
    self.isCheckedOut = isCheckedOut
    self.isRemote = isRemote
  }
}
