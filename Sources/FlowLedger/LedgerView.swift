import FlowProcess

/// What one who appends sees of the ledger while nobody else can append.
public struct LedgerView {
  /// The facts of the run that were recorded since those that the caller had seen.
  public let newFacts: [RecordedFact]
  public let head: LedgerHead
  private let highest: (FactKind, String) -> Int

  init(
    newFacts: [RecordedFact], head: LedgerHead, highest: @escaping (FactKind, String) -> Int
  ) {
    self.newFacts = newFacts
    self.head = head
    self.highest = highest
  }

  /// The highest number that an id has which a kind of fact gave out, over all runs; 0 without one.
  ///
  /// Ids are numbered behind a prefix, `ESC-` or `OVR-2026-11-20-`, and the next one is the highest
  /// and one. It is the highest and not the count, so that facts that were imported do not make an
  /// id come twice. Looking it up costs the same however long the ledger is.
  ///
  /// - Requires: A kind that gives out ids, `FactKind.givesOutIds`.
  public func highestNumber(of kind: FactKind, prefix: String) -> Int { highest(kind, prefix) }
}
