import FlowLedger
import FlowProcess
import FlowTestSupport

/// The stores that the suite of promises is run over.
enum Store: String, CaseIterable, Sendable {
  case memory, sqlite

  /// Runs a test on a ledger without facts.
  func withLedger(_ test: (any FactStore) throws -> Void) throws {
    switch self {
    case .memory: try test(MemoryStore())
    case .sqlite:
      let folder = TemporaryFolder()
      try test(try SQLiteStore(path: folder.path("ledger.db"), mode: .recording))
    }
  }
}

extension Fact {
  /// A fact whose details do not matter.
  static func note(
    _ text: String = "a note", key: String = "main", at: Double = 1_000, subject: String = "x"
  ) -> Fact {
    Fact(
      key: key, at: at, actor: "dana", actorKind: .human, kind: .note, subject: subject,
      body: ["text": .text(text)])
  }
}

extension FactStore {
  /// Appends facts whatever else the ledger holds.
  @discardableResult
  func append(_ facts: Fact...) throws -> [RecordedFact] {
    try append(key: "main", after: 0) { _ throws(Never) in facts }
  }

  /// All facts in order, as they are kept.
  func stored() throws -> [StoredFact] {
    var facts: [StoredFact] = []
    try scan(after: .min) {
      facts.append($0)
      return true
    }
    return facts
  }
}
