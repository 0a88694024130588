import FlowSource

/// The policy that a run was held to, though its script does not name it.
public struct PolicyInForce: Hashable, Sendable {
  public let path: String
  /// Where it was set: `.flow/config:2`.
  public let place: String
  /// The files that take part for its sake alone.
  public let files: Set<FileID>

  public init(path: String, place: String, files: Set<FileID>) {
    self.path = path
    self.place = place
    self.files = files
  }

  /// What is said of a gate that comes from it.
  public var sentence: String {
    "it belongs to the policy that \(place) names, and is judged with every run"
  }
}
