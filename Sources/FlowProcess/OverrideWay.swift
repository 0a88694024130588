/// A kind of override that could let a gate through.
public struct OverrideWay: Sendable {
  public let kind: String
  /// Who grants it, as written.
  public let by: String?
  /// Seconds at most, where the kind says so in elapsed time.
  public let lasts: Double?

  public init(kind: String, by: String?, lasts: Double?) {
    self.kind = kind
    self.by = by
    self.lasts = lasts
  }
}
