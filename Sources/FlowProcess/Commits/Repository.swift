/// A git repository, asked piece by piece: nobody pays for what no policy looks at.
///
/// Each answer is worked out when it is first asked for and stays the same for the whole run.
public protocol Repository: AnyObject, Sendable {
  /// How people call it.
  var name: String { get }
  /// What is checked out.
  func checkedOut() -> BranchRecord
  /// The local branches, and those of remotes that have no local one of their name; by name.
  func branches() -> RepositoryAnswer<[BranchRecord]>
  /// The branch that the others are counted from.
  func defaultBranch() -> RepositoryAnswer<String>
  /// The name of the commit that a branch points at.
  func head(of branch: BranchRecord) -> RepositoryAnswer<String>
  /// The commit at which a branch left the default branch.
  func base(of branch: BranchRecord) -> RepositoryAnswer<String>
  /// The commits of a branch that the default branch lacks, newest first.
  func commits(of branch: BranchRecord) -> RepositoryAnswer<[CommitRecord]>
  /// How many commits a branch has that the default branch lacks, and the other way round.
  func distance(of branch: BranchRecord) -> RepositoryAnswer<(ahead: Int, behind: Int)>
  /// The files in which a branch differs from where it left the default branch.
  func files(of branch: BranchRecord) -> RepositoryAnswer<[String]>
  /// When the first commit of a branch's own came to be; of its head where it has none.
  func begin(of branch: BranchRecord) -> RepositoryAnswer<Double>
  /// Whether the default branch holds all that a branch has.
  func isMerged(_ branch: BranchRecord) -> RepositoryAnswer<Bool>
  /// Whether the working tree holds what no commit does.
  func isDirty() -> RepositoryAnswer<Bool>
  func commit(_ id: String) -> RepositoryAnswer<CommitRecord>
  /// The files that a commit changes, against its first parent.
  func files(ofCommit id: String) -> RepositoryAnswer<[String]>
  /// All commits that lead to what is checked out, newest first.
  func history() -> RepositoryAnswer<[CommitRecord]>
  /// Which of some keys, as `ssh-keygen` writes public ones, a commit is signed with; nothing where
  /// it has no signature, or one that does not hold.
  func signer(ofCommit id: String, among keys: [String]) -> RepositoryAnswer<String?>
}
