import CSQLite
import FlowProcess
import FlowTestSupport
import Glibc
import Testing

@testable import FlowLedger

/// Files that are no ledgers, not whole, or not to be written.
@Suite struct BrokenFileTests {
  /// A ledger of some facts, nobody having it open.
  static func ledger(in folder: TemporaryFolder, facts: Int = 100) throws -> String {
    let path = folder.path("ledger.db")
    let store = try SQLiteStore(path: path, mode: .recording)
    let notes = (1...facts).map { Fact.note("note \($0)", key: "run \($0 % 3)") }
    try store.append(key: "", after: 0) { _ in notes }
    return path
  }

  static func error(_ path: String, _ mode: LedgerMode) -> LedgerError? {
    do throws(LedgerError) {
      _ = try SQLiteStore(path: path, mode: mode, waiting: 0)
      return nil
    } catch { return error }
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  @Test(arguments: [LedgerMode.reading, .recording])
  func `what is no ledger is refused and stays as it is`(_ mode: LedgerMode) throws {
    let folder = TemporaryFolder()
    let text = folder.write("a.txt", String(repeating: "no ledger\n", count: 500))
    let byte = folder.write("c.txt", "x")
    let short = folder.write("b.txt", "short")
    let foreign = folder.path("foreign.db")
    try SQLiteConnection(foreign, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      .execute("CREATE TABLE customers (name); INSERT INTO customers VALUES ('carol')")
    let marked = folder.path("marked.db")
    try SQLiteConnection(marked, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      .execute("PRAGMA application_id = 7")
    let newer = try Self.ledger(in: folder)
    try SQLiteConnection(newer, flags: SQLITE_OPEN_READWRITE)
      .execute("PRAGMA user_version = 2")
    let cases: [(path: String, error: LedgerError)] = [
      (text, .notALedger(path: text)), (short, .notALedger(path: short)),
      (byte, .notALedger(path: byte)),
      (foreign, .foreign(path: foreign)), (marked, .foreign(path: marked)),
      (newer, .newer(path: newer, version: 2)),
      (folder.path, .notPermitted(path: folder.path, problem: "it is not an ordinary file")),
      ("/dev/null", .notPermitted(path: "/dev/null", problem: "it is not an ordinary file")),
    ]
    for (path, error) in cases {
      let before = Self.bytes(path)
      #expect(Self.error(path, mode) == error)
      #expect(Self.bytes(path) == before, "\(path) is as it was")
    }
  }

  @Test func `a file without content is a ledger without facts to come`() throws {
    let folder = TemporaryFolder()
    let path = folder.write("ledger.db", "")
    #expect(Self.error(path, .reading) == .missing(path: path))
    #expect(Self.error(path, .recording) == nil)
    #expect(Self.error(path, .reading) == nil)
  }

  @Test func `a folder that cannot be made is named`() {
    let folder = TemporaryFolder()
    folder.write("file", "")
    for path in ["no/such/folder/ledger.db", "file/ledger.db"] {
      let path = folder.path(path)
      guard case .notPermitted(path, _)? = Self.error(path, .recording) else {
        Issue.record("\(path) was opened")
        return
      }
    }
  }

  /// Looks at all of a ledger as far as that goes.
  static func inspect(_ path: String) -> (fault: ChainFault?, error: LedgerError?) {
    do throws(LedgerError) {
      let store = try SQLiteStore(path: path, mode: .reading, waiting: 0)
      let fault = try store.verify().fault
      for run in 0..<3 { _ = try store.facts(ofKey: "run \(run)") }
      return (fault, nil)
    } catch { return (nil, error) }
  }

  @Test func `a ledger that was cut short says so wherever it was cut`() throws {
    let folder = TemporaryFolder()
    let whole = Self.bytes(try Self.ledger(in: folder))
    #expect(whole.count > 30_000)
    for length in stride(from: 1, to: whole.count, by: 509) {
      let path = folder.write("cut.db", bytes: Array(whole.prefix(length)))
      let (fault, error) = Self.inspect(path)
      #expect(fault != nil || error != nil, "cut to \(length) bytes")
      if let error {
        #expect(error == .notALedger(path: path) || error.isDamage, "\(length): \(error)")
      }
    }
  }

  @Test func `a garbled ledger is found out or unharmed, and never a crash`() throws {
    let folder = TemporaryFolder()
    let whole = Self.bytes(try Self.ledger(in: folder))
    var random = Generator(seed: 11)
    var found = 0
    for _ in 0..<200 {
      var bytes = whole
      let place = Int(random.next() % UInt64(bytes.count - 16))
      for offset in 0..<16 { bytes[place + offset] = UInt8(truncatingIfNeeded: random.next()) }
      let path = folder.write("garbled.db", bytes: bytes)
      let (fault, error) = Self.inspect(path)
      if fault != nil || error != nil { found += 1 }
      _ = try? SQLiteStore(path: path, mode: .recording, waiting: 0).append(.note())
      for end in ["-wal", "-shm", "-journal"] { unlink(path + end) }
    }
    // What lies between the facts may be anything.
    #expect(found > 30)
  }

  @Test(arguments: [
    "UPDATE numbers SET highest = 3", "DELETE FROM numbers",
    "INSERT INTO numbers VALUES (2, 'ESC-', 1)", "UPDATE numbers SET prefix = prefix || 'X-'",
  ])
  func `numbers of ids that the facts did not give out are found`(_ statement: String) throws {
    let folder = TemporaryFolder()
    let path = try Self.ledger(in: folder, facts: 3)
    let store = try SQLiteStore(path: path, mode: .recording)
    for id in ["ESC-9", "ESC-11", "ESC-x", "12345678901234567890", "7", "é-08"] {
      try store.append(Fact(key: "main", at: 1_000, kind: .escalationOpened, subject: id))
    }
    #expect(try store.verify().fault == nil)
    try store.database.execute(statement)
    #expect {
      try store.verify()
    } throws: { error in
      (error as? LedgerError)?.isDamage == true
    }
  }

  @Test func `what another process locks for too long is left alone`() throws {
    let folder = TemporaryFolder()
    let path = try Self.ledger(in: folder)
    let store = try SQLiteStore(path: path, mode: .recording, waiting: 0)
    let other = try SQLiteConnection(path, flags: SQLITE_OPEN_READWRITE)
    try other.execute("BEGIN IMMEDIATE")
    #expect {
      try store.append(.note())
    } throws: { error in
      guard case AppendError<Never>.ledger(.busy(path, 0)) = error else { return false }
      return true
    }
    // Readers need not wait.
    #expect(try store.facts(ofKey: "run 0").count == 33)
    try other.execute("ROLLBACK")
    #expect(try store.append(.note()).map(\.sequence) == [101])
  }

  @Test func `a full ledger refuses, and keeps what it has`() throws {
    let folder = TemporaryFolder()
    let path = try Self.ledger(in: folder, facts: 10)
    let store = try SQLiteStore(path: path, mode: .recording)
    try store.database.execute("PRAGMA max_page_count = 12")
    #expect {
      for _ in 0..<1_000 { try store.append(.note(String(repeating: "x", count: 500))) }
    } throws: { error in
      guard case AppendError<Never>.ledger(.full(path)) = error else { return false }
      return true
    }
    let head = try store.head()
    #expect(head.sequence > 10)
    try store.database.execute("PRAGMA max_page_count = 10000")
    #expect(try store.append(.note()).map(\.previousHash) == [head.hash])
    #expect(try store.verify().fault == nil)
  }

  @Test func `facts are written through to the disk before the answer`() throws {
    let folder = TemporaryFolder()
    let path = try Self.ledger(in: folder)
    let store = try SQLiteStore(path: path, mode: .recording)
    #expect(try store.database.text("PRAGMA journal_mode") == "wal")
    #expect(try store.database.number("PRAGMA synchronous") == 2)
  }

  @Test func `reading one run does not touch the facts of others`() throws {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(path: try Self.ledger(in: folder), mode: .reading)
    for (query, place) in [
      (
        "SELECT \(FactRow.columns) FROM facts WHERE key = 1 AND sequence > 0 ORDER BY sequence",
        "SEARCH facts USING PRIMARY KEY (key=? AND sequence>?)"
      ),
      (
        "SELECT highest FROM numbers WHERE kind = 1 AND prefix = 'x'",
        "SEARCH numbers USING PRIMARY KEY (kind=? AND prefix=?)"
      ),
    ] {
      let plan = try store.database.prepare("EXPLAIN QUERY PLAN " + query)
      #expect(try plan.step())
      #expect(plan.text(3) == place)
      #expect(try !plan.step())
    }
  }
}

extension LedgerError {
  var isDamage: Bool { if case .damaged = self { true } else { false } }
}
