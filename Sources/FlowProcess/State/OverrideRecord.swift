/// A granted override, as the facts tell it.
public struct OverrideRecord: Hashable, Sendable {
  public let id: String
  /// The name of the declaration.
  public let kind: String
  public let by: String
  public let reason: String?
  public let risk: String?
  /// The gates and phases it was granted on; none for all that its kind covers.
  public let scope: [String]
  /// The element of a gate family it was granted for.
  public let element: String?
  public let granted: Double
  public let expires: Double?
  public let reviewBy: Double?
  /// The other fields that the kind requires.
  public let fields: [String: String]
  /// Whether somebody of a second role must agree before it takes effect.
  public let needsAgreement: Bool
  public var agreedBy: String?
  public var revoked: Double?
  public var revokedBy: String?
  public var reviewed: Double?
  public var reviewedBy: String?
  /// How many evaluations it has let through.
  public var uses = 0

  /// Whether it is in force at an instant: granted, agreed to, not revoked, not expired.
  public func isActive(at now: Double) -> Bool {
    if revoked != nil || (needsAgreement && agreedBy == nil) { return false }
    return expires.map { now < $0 } ?? true
  }

  public func isExpired(at now: Double) -> Bool { expires.map { now >= $0 } ?? false }

  /// Whether its review is due and nobody has done it.
  public func isReviewLate(at now: Double) -> Bool {
    reviewed == nil && (reviewBy.map { now >= $0 } ?? false)
  }
}
