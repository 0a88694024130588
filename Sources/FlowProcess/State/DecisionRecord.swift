/// What a person decided.
public struct DecisionRecord: Hashable, Sendable {
  public let option: String
  public let by: String
  public let because: String?
  public let at: Double
}
