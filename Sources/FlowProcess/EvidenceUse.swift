import FlowValues

/// A piece of evidence that a finding rests on.
public struct EvidenceUse: Sendable {
  public let name: String
  public let value: Value
  /// Where it came from: `coverage.info`, `--set`, a file of `--evidence`.
  public let origin: String?
  /// `sha256:…` of the file it came from.
  public let digest: String?

  public init(name: String, value: Value, origin: String?, digest: String?) {
    self.name = name
    self.value = value
    self.origin = origin
    self.digest = digest
  }
}
