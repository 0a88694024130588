/// That a checklist item or a step is done.
public struct TickRecord: Hashable, Sendable {
  public let person: String
  public let at: Double
  /// The round of the phase in which it was done.
  public let round: Int
}
