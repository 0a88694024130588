import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// Facts that go from one ledger to another.
@Suite struct TransferTests {
  static func lines(_ store: any FactStore) throws -> [String] {
    try store.stored().map(FactLine.text)
  }

  static func take(
    _ lines: [String], into store: any FactStore, now: Double = 100_000
  ) throws(ImportError) -> LedgerImport.Outcome {
    try LedgerImport.run(Array(lines.joined(separator: "\n").utf8), into: store, now: now)
  }

  @Test(arguments: Store.allCases)
  func `facts arrive with a note of where they come from, and only once`(_ kind: Store) throws {
    let origin = MemoryStore()
    let sent = try origin.append(.note("one", at: 10), .note("two", key: "other", at: 2_000))
    try kind.withLedger { store throws in
      try store.append(.note("mine", at: 1_000))
      let lines = try Self.lines(origin)
      #expect(
        try Self.take(lines, into: store) == LedgerImport.Outcome(added: 2, known: 0))
      #expect(
        try Self.take(lines, into: store) == LedgerImport.Outcome(added: 0, known: 2))
      let facts = try store.stored().map { try $0.recorded() }
      #expect(facts.map { $0.fact.body.text("text") } == ["mine", "one", "two"])
      // What was said earlier elsewhere is recorded in order of time here.
      #expect(facts.map(\.fact.at) == [1_000, 1_000, 2_000])
      #expect(facts.map(\.fact.key) == ["main", "main", "other"])
      for (fact, original) in zip(facts.dropFirst(), sent) {
        #expect(
          fact.fact.body["imported"]
            == .object([
              "at": .number(original.fact.at), "hash": .text(original.hash.description),
              "sequence": .number(Double(original.sequence)),
            ]))
      }
      #expect(try store.verify().fault == nil)
      // Facts that were recorded later arrive alone.
      try origin.append(.note("three", at: 3_000))
      #expect(
        try Self.take(try Self.lines(origin), into: store)
          == LedgerImport.Outcome(added: 1, known: 2))
      // And what comes back to where it was said first is known there.
      #expect(
        try Self.take(try Self.lines(store), into: origin)
          == LedgerImport.Outcome(added: 1, known: 3))
    }
  }

  @Test func `a file whose chain is broken brings nothing`() throws {
    let origin = MemoryStore()
    for number in 1...4 { try origin.append(.note("note \(number)")) }
    let lines = try Self.lines(origin)
    let store = MemoryStore()
    let broken: [(lines: [String], fault: ChainFault)] = [
      ([lines[0], lines[1].replacing("note 2", with: "note 7"), lines[2]], .changed(2)),
      ([lines[0], lines[2], lines[3]], .dropped(2)),
      ([lines[1], lines[2]], .dropped(1)),
      ([lines[0], lines[0], lines[1]], .added(1)),
    ]
    for (lines, fault) in broken {
      #expect(throws: ImportError.fault(fault)) { try Self.take(lines, into: store) }
    }
    #expect(try store.head() == .empty)
  }

  @Test func `a line that is no fact is named`() throws {
    let origin = MemoryStore()
    try origin.append(.note())
    let line = try Self.lines(origin)[0]
    let store = MemoryStore()
    let wrong: [(line: String, error: FactTextError)] = [
      ("{", .expected("a name", at: 1)), ("[]", .expected("'{'", at: 0)),
      (line + "x", .expected("the end", at: line.utf8.count)),
      (line.replacing("\"subject\"", with: "\"subjekt\""), .member("subjekt")),
      (line.replacing("\"sequence\":1", with: "\"sequence\":1.5"), .member("sequence")),
      (line.replacing("\"key\":\"main\"", with: "\"key\":null"), .member("key")),
      (line.replacing("\"body\":{\"text\":\"a note\"}", with: "\"body\":[]"), .member("body")),
      (line.replacing("\"key\"", with: "\"kind\""), .duplicate("kind")),
    ]
    for (line, error) in wrong {
      #expect(throws: ImportError.line(2, error)) { try Self.take(["", line], into: store) }
    }
  }

  @Test func `a kind that only a newer flow knows is refused by name`() throws {
    let origin = MemoryStore()
    try origin.append(.note())
    var fact = try origin.stored()[0]
    fact.kind = "moon.landed"
    fact.hash = try Self.rehashed(fact)
    #expect(throws: ImportError.line(1, .unknownKind("moon.landed"))) {
      try Self.take([FactLine.text(of: fact)], into: MemoryStore())
    }
  }

  /// The hash of a fact, found by what verifying expects.
  private static func rehashed(_ fact: StoredFact) throws -> FactHash {
    let text = FactLine.text(of: fact)
      .replacing(#","hash":"\#(fact.hash)""#, with: "")
      .replacing(#","previousHash":"\#(fact.previousHash)","sequence":1"#, with: "")
    return FactHash(sha256Of: "\(fact.previousHash)\n\(text)")
  }

  @Test func `facts from the future are refused, apart from what clocks differ by`() throws {
    let origin = MemoryStore()
    try origin.append(.note(at: 10_000))
    let lines = try Self.lines(origin)
    #expect(throws: ImportError.future(sequence: 1, at: 10_000, now: 9_000)) {
      try Self.take(lines, into: MemoryStore(), now: 9_000)
    }
    #expect(try Self.take(lines, into: MemoryStore(), now: 9_400).added == 1)
  }

  @Test func `how a line is laid out and escaped changes nothing`() throws {
    let origin = MemoryStore()
    try origin.append(.note("é\u{9B}\u{202E}\u{E0041}", at: 10))
    let line = try Self.lines(origin)[0]
    #expect(line.contains(#""text":"é\u009b\u202e\udb40\udc41""#))
    let spaced = line.replacing(",\"", with: " ,\t\"").replacing("é", with: #"\u00E9"#)
    let store = MemoryStore()
    #expect(try Self.take([spaced + "\r", ""], into: store).added == 1)
    #expect(try store.facts(ofKey: "main")[0].fact.body.text("text") == "é\u{9B}\u{202E}\u{E0041}")
  }
}
