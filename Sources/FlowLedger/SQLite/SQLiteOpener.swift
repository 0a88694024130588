import CSQLite
import Glibc

/// Opens the file of a ledger, and begins one where there is none.
///
/// Nothing is written before it is known that the file is a ledger, or empty.
struct SQLiteOpener {
  let path: String
  /// How long to wait for a lock.
  let seconds: Int

  func open(_ mode: LedgerMode) throws(LedgerError) -> SQLiteConnection {
    var information = stat()
    let isThere = stat(path, &information) == 0
    if isThere, information.st_mode & S_IFMT != S_IFREG {
      throw .notPermitted(path: path, problem: "it is not an ordinary file")
    }
    // SQLite takes a file of one byte for an empty one, and would begin a database over it.
    if isThere, (1..<100).contains(information.st_size) { throw .notALedger(path: path) }
    switch mode {
    case .reading:
      // A file without content is what remains where the first append never came to its end.
      guard isThere, information.st_size > 0 else { throw .missing(path: path) }
    case .recording:
      if !isThere { try makeFolder() }
      // Asked beforehand, because SQLite would leave files beside a ledger that it cannot write.
      guard !isThere || access(path, W_OK) == 0 else {
        throw .notPermitted(path: path, problem: "it may not be written")
      }
    }
    let database = try calling { () throws(SQLiteCode) in try connect(mode) }
    var standing = try calling { () throws(SQLiteCode) in try Schema.standing(of: database) }
    if mode == .recording {
      guard !database.isReadOnly else {
        throw .notPermitted(path: path, problem: "it may not be written")
      }
      if standing == .empty {
        standing = try calling { () throws(SQLiteCode) in try begin(database) }
      }
    }
    switch standing {
    case .ours: break
    case .empty: throw .missing(path: path)
    case .foreign: throw .foreign(path: path)
    case .newer(let version): throw .newer(path: path, version: version)
    }
    if mode == .recording {
      try calling { () throws(SQLiteCode) in
        try writeAhead(database)
        try database.execute("PRAGMA synchronous = FULL")
      }
    }
    return database
  }

  /// Turns what SQLite says into what it means for the ledger.
  func calling<Answer>(
    _ body: () throws(SQLiteCode) -> Answer
  ) throws(LedgerError) -> Answer {
    do throws(SQLiteCode) { return try body() } catch {
      throw error.error(path: path, waited: seconds)
    }
  }

  private func connect(_ mode: LedgerMode) throws(SQLiteCode) -> SQLiteConnection {
    let name = path.hasPrefix("/") ? path : "./" + path
    let flags = SQLITE_OPEN_READWRITE | (mode == .recording ? SQLITE_OPEN_CREATE : 0)
    // Where nothing may be written, not even the file beside it that readers share, a ledger that
    // nobody has open can be read as it lies.
    let isAlone = mode == .reading && access(path + "-wal", F_OK) != 0
    if isAlone, access(path, W_OK) != 0 { return try connectToUnchanging(name) }
    do throws(SQLiteCode) {
      let database = try SQLiteConnection(name, flags: flags)
      database.waitForLocks(milliseconds: Int32(clamping: seconds * 1_000))
      _ = try database.number("PRAGMA schema_version")
      return database
    } catch {
      let isForbidden = [SQLITE_CANTOPEN, SQLITE_READONLY].contains(error.code & 0xFF)
      guard isAlone, isForbidden else { throw error }
      return try connectToUnchanging(name)
    }
  }

  private func connectToUnchanging(_ name: String) throws(SQLiteCode) -> SQLiteConnection {
    let database = try SQLiteConnection(
      "file:" + escaped(name) + "?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    _ = try database.number("PRAGMA schema_version")
    return database
  }

  /// Makes the tables, unless another process has made them meanwhile.
  private func begin(_ database: SQLiteConnection) throws(SQLiteCode) -> Schema.Standing {
    try database.execute("BEGIN IMMEDIATE")
    do throws(SQLiteCode) {
      let standing = try Schema.standing(within: database)
      if standing == .empty { try database.execute(Schema.creation) }
      try database.execute("COMMIT")
      return standing == .empty ? .ours : standing
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  /// Has changes written to a file beside the ledger first, so that readers need not wait.
  ///
  /// Where the file system cannot share memory SQLite stays with a journal, which is as durable.
  private func writeAhead(_ database: SQLiteConnection) throws(SQLiteCode) {
    let pause = 5_000
    var pausesLeft = seconds * 1_000_000 / pause
    while true {
      do throws(SQLiteCode) {
        _ = try database.text("PRAGMA journal_mode = WAL")
        return
      } catch {
        // SQLite does not wait here by itself when another process opens the ledger, too.
        guard error.isBusy, pausesLeft > 0 else { throw error }
        pausesLeft -= 1
        usleep(UInt32(pause))
      }
    }
  }

  /// Makes the folder of the ledger, and sees that it survives the loss of power.
  private func makeFolder() throws(LedgerError) {
    guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
    let folder = String(path[..<end])
    if mkdir(folder, 0o777) != 0 {
      if errno == EEXIST { return }
      throw .notPermitted(
        path: path,
        problem: "cannot make the folder '\(folder)': "
          + String(cString: strerror(errno)).lowercased())
    }
    let above = folder.lastIndex(of: "/").map { $0 == folder.startIndex ? "/" : folder[..<$0] }
    let descriptor = Glibc.open(String(above ?? "."), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The path with what has a meaning in a URI spelled in hexadecimal.
  private func escaped(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
