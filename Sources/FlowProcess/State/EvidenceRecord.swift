/// A value of a piece of evidence, as the facts keep it.
public struct EvidenceRecord: Hashable, Sendable {
  public let value: FactValue
  /// Where it came from: `--set`, a file.
  public let origin: String
  /// The commit it was supplied for; it counts for no other.
  public let commit: String?
  /// `sha256:…` of the file it came from.
  public let digest: String?
  public let at: Double
  /// What the last run came to that saw the value.
  public var outcome: String?

  /// - Returns: nothing for a fact without a value.
  public init?(_ fact: Fact) {
    guard let value = fact.body["value"] else { return nil }
    self.value = value
    origin = fact.body.text("origin") ?? ""
    commit = fact.body.text("commit")
    digest = fact.body.text("digest")
    at = fact.instant
  }
}
