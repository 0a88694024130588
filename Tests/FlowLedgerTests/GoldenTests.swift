import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// Ledgers of earlier versions, which must open and verify for ever.
@Suite struct GoldenTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Golden/"

  @Test(arguments: [
    ("form-1", "e8376b9bab95c3db16bd43a00af95320f721bf4d0155b63fbe8da0d3ef887a81")
  ])
  func `a ledger of an earlier version opens, verifies and takes further facts`(
    _ name: String, _ head: String
  ) throws {
    let folder = TemporaryFolder()
    let path = folder.write("x.db", bytes: BrokenFileTests.bytes(Self.folder + name + ".db"))
    let lines = String(
      decoding: BrokenFileTests.bytes(Self.folder + name + ".jsonl"), as: UTF8.self)
    let store = try SQLiteStore(path: path, mode: .recording)
    #expect(try store.head().hash.description == head)
    #expect(try store.verify(head: FactHash(head)).fault == nil)
    #expect(try store.stored().map { FactLine.text(of: $0) + "\n" }.joined() == lines)
    var kinds: Set<FactKind> = []
    for key in ["main", "release/2.0", "épopée 😀"] {
      let facts = try store.facts(ofKey: key)
      #expect(!facts.isEmpty)
      kinds.formUnion(facts.map(\.fact.kind))
    }
    // All that there were when it was written; a kind never goes away.
    #expect(kinds.count == 33)
    try store.append(key: "main", after: 0) { view in
      #expect(view.highestNumber(of: .escalationOpened, prefix: "ESC-") == 1)
      return [.note(at: view.head.at)]
    }
    #expect(try store.verify().fault == nil)
    #expect(
      try LedgerImport.run(Array(lines.utf8), into: MemoryStore(), now: 2e9).added
        == kinds.count + 3)
  }
}
