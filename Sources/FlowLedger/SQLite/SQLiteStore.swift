import FlowProcess

/// A ledger in a file, which many processes can read and append to.
public final class SQLiteStore: FactStore {
  public let path: String
  private let opener: SQLiteOpener
  let database: SQLiteConnection
  let names: NameTable
  private let readKey: SQLiteStatement
  private let readAll: SQLiteStatement
  private let readHead: SQLiteStatement
  let readHighest: SQLiteStatement
  let insertFact: SQLiteStatement
  let insertNumber: SQLiteStatement
  private let begin: SQLiteStatement
  private let commit: SQLiteStatement

  /// - Parameter seconds: How long to wait for a process that is appending.
  public init(path: String, mode: LedgerMode, waiting seconds: Int = 10) throws(LedgerError) {
    self.path = path
    let opener = SQLiteOpener(path: path, seconds: seconds)
    self.opener = opener
    let database = try opener.open(mode)
    self.database = database
    func prepare(_ statement: String) throws(LedgerError) -> SQLiteStatement {
      try opener.calling { () throws(SQLiteCode) in try database.prepare(statement) }
    }
    names = try opener.calling { () throws(SQLiteCode) in try NameTable(database) }
    let columns = FactRow.columns
    readKey = try prepare(
      "SELECT \(columns) FROM facts WHERE key = ? AND sequence > ? ORDER BY sequence")
    readAll = try prepare("SELECT \(columns) FROM facts WHERE sequence > ? ORDER BY sequence")
    readHead = try prepare(
      "SELECT sequence, hash, at FROM facts ORDER BY sequence DESC LIMIT 1")
    readHighest = try prepare("SELECT highest FROM numbers WHERE kind = ? AND prefix = ?")
    insertFact = try prepare(
      "INSERT INTO facts (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertNumber = try prepare(
      "INSERT INTO numbers (kind, prefix, highest) VALUES (?, ?, ?) "
        + "ON CONFLICT DO UPDATE SET highest = max(highest, excluded.highest)")
    begin = try prepare("BEGIN IMMEDIATE")
    commit = try prepare("COMMIT")
  }

  public func facts(
    ofKey key: String, after sequence: Int, until instant: Double
  ) throws(LedgerError) -> [RecordedFact] {
    var facts: [RecordedFact] = []
    try visit(ofKey: key, after: sequence, until: instant) { facts.append($0) }
    return facts
  }

  public func visit(
    ofKey key: String, after sequence: Int, until instant: Double, _ body: (RecordedFact) -> Void
  ) throws(LedgerError) {
    var unreadable: (sequence: Int, error: FactTextError)?
    try calling { () throws(SQLiteCode) in
      guard let number = try names.number(key) else { return }
      readKey.bind(number, at: 1)
      readKey.bind(sequence, at: 2)
      defer { readKey.reset() }
      while try readKey.step() {
        let row = FactRow(statement: readKey, names: names)
        if row.at > instant { break }
        switch try row.recorded(key: key) {
        case .success(let fact): body(fact)
        case .failure(let error):
          unreadable = (row.sequence, error)
          return
        }
      }
    }
    if let unreadable {
      throw .damaged(
        path: path, problem: "fact \(unreadable.sequence): \(unreadable.error.problem)")
    }
  }

  public func head() throws(LedgerError) -> LedgerHead {
    try calling { () throws(SQLiteCode) in
      defer { readHead.reset() }
      guard try readHead.step() else { return .empty }
      return LedgerHead(
        sequence: readHead.number(0), hash: FactHash(bytes: readHead.bytes(1)),
        at: Double(readHead.number(2)))
    }
  }

  public func scan(after sequence: Int, _ visit: (StoredFact) -> Bool) throws(LedgerError) {
    try calling { () throws(SQLiteCode) in
      readAll.bind(sequence, at: 1)
      defer { readAll.reset() }
      while try readAll.step() {
        if !visit(try FactRow(statement: readAll, names: names).stored()) { return }
      }
    }
  }

  @discardableResult
  public func append<Refusal: Error>(
    key: String, after sequence: Int, _ body: (LedgerView) throws(Refusal) -> [Fact]
  ) throws(AppendError<Refusal>) -> [RecordedFact] {
    do throws(LedgerError) {
      try calling { () throws(SQLiteCode) in try begin.run() }
    } catch { throw .ledger(error) }
    do throws(AppendError<Refusal>) {
      return try appendLocked(key: key, after: sequence, body)
    } catch {
      // Where SQLite has already rolled back by itself there is nothing left to do.
      try? database.execute("ROLLBACK")
      names.forget()
      throw error
    }
  }

  private func appendLocked<Refusal: Error>(
    key: String, after sequence: Int, _ body: (LedgerView) throws(Refusal) -> [Fact]
  ) throws(AppendError<Refusal>) -> [RecordedFact] {
    let facts: [Fact]
    let view: LedgerView
    var failure: LedgerError?
    do throws(LedgerError) {
      let newFacts = try self.facts(ofKey: key, after: sequence, until: .infinity)
      view = LedgerView(newFacts: newFacts, head: try head()) { kind, prefix in
        // The closure decides on the number; a failure comes to light when it has done so.
        do throws(LedgerError) { return try self.highestNumber(of: kind, prefix: prefix) } catch {
          failure = error
          return 0
        }
      }
    } catch { throw .ledger(error) }
    do throws(Refusal) { facts = try body(view) } catch { throw .refused(error) }
    do throws(LedgerError) {
      if let failure { throw failure }
      let linked = try Chain.link(facts, after: view.head)
      try calling { () throws(SQLiteCode) in
        for (stored, recorded) in linked { try insert(stored, kind: recorded.fact.kind) }
        try commit.run()
      }
      return linked.map(\.recorded)
    } catch { throw .ledger(error) }
  }

  func calling<Answer>(
    _ body: () throws(SQLiteCode) -> Answer
  ) throws(LedgerError) -> Answer { try opener.calling(body) }
}
