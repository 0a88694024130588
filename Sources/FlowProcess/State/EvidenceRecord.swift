/// A value that was supplied for a piece of evidence, as the facts keep it.
public struct EvidenceRecord: Hashable, Sendable {
  public let value: FactValue
  /// Where it came from: `--set`, a file.
  public let origin: String
  /// The commit it was supplied for; it counts for no other.
  public let commit: String?
  public let at: Double
}
