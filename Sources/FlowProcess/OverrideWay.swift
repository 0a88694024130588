/// A kind of override that could let a gate through.
public struct OverrideWay: Sendable {
  public let kind: String
  /// Who grants it, as written.
  public let by: String?
  /// Seconds at most, where the kind says so in elapsed time.
  public let lasts: Double?
  public var title: String?
  /// The longest it may last, in words of the language: `2w`, `3 working days`.
  public var limit: String?
  /// The people who can grant it now.
  public var people: [String] = []
  /// What a grant must bring: `reason`, `risk`, or another field.
  public var requires: [String] = []
  /// Of whom another person must agree.
  public var agreed: String?
  /// What it lets through, in words of the language: `requirements`, `approvals`.
  public var waives: [String] = []

  public init(kind: String, by: String?, lasts: Double?) {
    self.kind = kind
    self.by = by
    self.lasts = lasts
  }
}
