import FlowProcess

/// The end of a ledger: what the next fact will be chained to.
public struct LedgerHead: Hashable, Sendable {
  /// The sequence of the newest fact; 0 where there is none.
  public let sequence: Int
  public let hash: FactHash
  /// The instant of the newest fact; before all others where there is none.
  public let at: Double

  /// The head of a ledger without facts.
  public static let empty = LedgerHead(sequence: 0, hash: .none, at: -.infinity)

  public init(sequence: Int, hash: FactHash, at: Double) {
    self.sequence = sequence
    self.hash = hash
    self.at = at
  }
}
