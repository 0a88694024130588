import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// Ledgers of earlier versions, which must open and verify for ever.
@Suite struct GoldenTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Golden/"

  @Test(arguments: [
    ("form-1", "9f1bcb94ffa4db685dd08727d183738f6da9c8e34f1fbe0a056bedffd0292d1c")
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
    #expect(kinds.count == 31)
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
