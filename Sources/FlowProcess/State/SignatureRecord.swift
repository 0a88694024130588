/// What a person said of a gate: a signature or a rejection.
public struct SignatureRecord: Hashable, Sendable {
  public let person: String
  public let at: Double
  public let isRejection: Bool
  public let because: String?
  /// The values that the signature is bound to, by the path of the sign-off.
  public let bound: [String: String]
  /// The round of the phase in which it was given.
  public let round: Int
}
