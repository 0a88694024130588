/// A fact in its place in the ledger, chained to the one before.
public struct RecordedFact: Hashable, Sendable {
  /// Counted from 1 without gaps, over the facts of all runs.
  public let sequence: Int
  public let fact: Fact
  /// The hash of the fact before, in hexadecimal; of the first one, 64 zeros.
  public let previousHash: String
  /// SHA-256 over the previous hash and the fact in its canonical form.
  public let hash: String

  public init(sequence: Int, fact: Fact, previousHash: String, hash: String) {
    self.sequence = sequence
    self.fact = fact
    self.previousHash = previousHash
    self.hash = hash
  }
}
