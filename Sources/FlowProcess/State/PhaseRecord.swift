/// What the facts say of a phase.
public struct PhaseRecord: Hashable, Sendable {
  /// When it was entered; nothing while it waits for another.
  public var entered: Double?
  /// How often it was entered.
  public var entries = 0
  /// How often it was reopened: what was signed, ticked or done in an earlier round does not count.
  public var round = 0
  public var passed: Double?

  public init() {}
}
