/// The policy that every run is held to, as somebody has set it outside of all scripts.
public struct PolicyName: Hashable, Sendable {
  /// A path, or a file of a commit: `main:policy.flow`.
  public let path: String
  /// Where it was set: `.flow/config:2`, `FLOW_POLICY`.
  public let place: String

  public init(path: String, place: String) {
    self.path = path
    self.place = place
  }
}
