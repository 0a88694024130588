/// A fact in its place in the ledger, chained to the one before.
public struct RecordedFact: Hashable, Sendable {
  /// Counted from 1 without gaps, over the facts of all runs.
  public let sequence: Int
  public let fact: Fact
  /// The hash of the fact before; of the first one, zeros.
  public let previousHash: FactHash
  /// SHA-256 over the previous hash and the fact in its canonical form.
  public let hash: FactHash

  public init(sequence: Int, fact: Fact, previousHash: FactHash, hash: FactHash) {
    self.sequence = sequence
    self.fact = fact
    self.previousHash = previousHash
    self.hash = hash
  }
}
