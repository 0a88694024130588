import FlowValues

/// A value that came from outside for a name.
public struct SuppliedEvidence: Sendable {
  public let value: Value
  /// Where it came from: `--set`, or the name of a file.
  public let origin: String
  public let digest: String?

  public init(value: Value, origin: String, digest: String? = nil) {
    self.value = value
    self.origin = origin
    self.digest = digest
  }
}
