import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// Processes that are killed, run out of room, or append at the same time.
@Suite struct CrashTests {
  /// Sees that all that was answered for is there, that nothing is torn, and that work goes on.
  static func inspect(_ path: String, answered: [Writer.Answer], _ place: String) throws {
    let store = try SQLiteStore(path: path, mode: .recording)
    let facts = try store.stored()
    #expect(try store.verify().fault == nil, "\(place)")
    for answer in answered {
      #expect(
        facts.count >= answer.sequence && facts[answer.sequence - 1].hash == answer.hash,
        "\(place): fact \(answer.sequence) was answered for")
    }
    // Every append was of two facts.
    #expect(facts.count.isMultiple(of: 2), "\(place)")
    for (first, second) in zip(facts, facts.dropFirst()) where first.sequence % 2 == 1 {
      #expect(first.kind == "escalation.opened" && second.kind == "note", "\(place)")
      #expect(first.subject == second.subject, "\(place)")
    }
    let opened = facts.filter { $0.kind == "escalation.opened" }.map(\.subject)
    #expect(opened == opened.indices.map { "ESC-\($0 + 1)" }, "\(place)")
    try store.append(key: "main", after: .max) { view in
      #expect(
        view.highestNumber(of: .escalationOpened, prefix: "ESC-") == opened.count, "\(place)")
      return [.note()]
    }
    #expect(try store.head().sequence == facts.count + 1, "\(place)")
  }

  @Test(arguments: ["die", "tear"])
  func `death at any change of any file loses nothing that was answered for`(
    _ accident: String
  ) throws {
    var call = 0
    while true {
      call += 1
      let folder = TemporaryFolder()
      let path = folder.path(".flow/ledger.db")
      let (answers, said, status) = Writer(path, count: 3, "\(accident)=\(call)").end()
      #expect(said.isEmpty)
      try Self.inspect(path, answered: answers, "\(accident)=\(call)")
      guard status == -9 else {
        #expect(status == 0)
        #expect(answers.map(\.sequence) == [2, 4, 6])
        break
      }
    }
    // The tables alone take more than this.
    #expect(call > 30)
  }

  @Test func `a process that is killed from outside loses nothing that it answered for`() throws {
    let folder = TemporaryFolder()
    let path = folder.path("ledger.db")
    var answered: [Writer.Answer] = []
    for count in 1...8 {
      let writer = Writer(path, count: 1_000_000)
      answered += writer.answers(count)
      writer.stop()
      let rest = writer.end()
      answered += rest.answers
      #expect(rest.status == -9)
    }
    #expect(answered.count >= 36)
    try Self.inspect(path, answered: answered, "killed")
  }

  @Test(arguments: [2, 8])
  func `appends of several processes all stand, in one order`(_ count: Int) throws {
    let folder = TemporaryFolder()
    let path = folder.path(".flow/ledger.db")
    let writers = (0..<count).map { Writer(path, name: "writer \($0)", count: 25) }
    var answered: [Writer.Answer] = []
    for writer in writers {
      let (answers, said, status) = writer.end()
      #expect(said.isEmpty)
      #expect(status == 0)
      #expect(answers.count == 25)
      answered += answers
    }
    #expect(Set(answered.map(\.sequence)).count == count * 25)
    try Self.inspect(path, answered: answered, "\(count) writers")
    let store = try SQLiteStore(path: path, mode: .reading)
    for number in 0..<count {
      let facts = try store.facts(ofKey: "writer \(number)")
      #expect(
        facts.compactMap { $0.fact.body.number("number") } == (0..<25).map { Double($0) })
    }
  }

  @Test(arguments: [0, 2_000, 30_000, 60_000, 100_000])
  func `where there is no more room the last append is refused, and the rest stands`(
    _ limit: Int
  ) throws {
    let folder = TemporaryFolder()
    let path = folder.path("ledger.db")
    let (answers, said, status) = Writer(path, count: 1_000, "limit=\(limit)").end()
    #expect(status == 4)
    #expect(said.contains("there is no room to write the ledger"), "\(said)")
    #expect(limit < 50_000 || !answers.isEmpty)
    try Self.inspect(path, answered: answers, "limit \(limit)")
  }
}
