import CSQLite
import Glibc

/// One connection to a SQLite database, closed when it goes.
final class SQLiteConnection {
  private let handle: OpaquePointer

  /// - Parameter name: A path that begins with `/` or `.`, or a URI that begins with `file:`.
  init(_ name: String, flags: Int32) throws(SQLiteCode) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened else {
      throw SQLiteCode(code: code, system: 0, message: "there is no memory left")
    }
    guard code == SQLITE_OK else {
      let failure = Self.failure(opened)
      sqlite3_close_v2(opened)
      throw failure
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
  }

  deinit { sqlite3_close_v2(handle) }

  /// How long to wait for a lock that another process holds.
  func waitForLocks(milliseconds: Int32) { sqlite3_busy_timeout(handle, milliseconds) }

  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Runs statements that give no rows that matter.
  func execute(_ statements: String) throws(SQLiteCode) {
    let code = sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure }
  }

  func prepare(_ statement: String) throws(SQLiteCode) -> SQLiteStatement {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, statement, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw failure }
    return SQLiteStatement(prepared, of: self)
  }

  /// The number in the first column of the first row; 0 without one.
  func number(_ query: String) throws(SQLiteCode) -> Int {
    let statement = try prepare(query)
    return try statement.step() ? statement.number(0) : 0
  }

  /// The text in the first column of the first row; empty without one.
  func text(_ query: String) throws(SQLiteCode) -> String {
    let statement = try prepare(query)
    return try statement.step() ? statement.text(0) ?? "" : ""
  }

  /// What the last call says went wrong.
  var failure: SQLiteCode { Self.failure(handle) }

  private static func failure(_ handle: OpaquePointer) -> SQLiteCode {
    // SQLite forgets why a commit failed to write; then the system's own word still stands.
    let last = errno
    let system = sqlite3_system_errno(handle)
    return SQLiteCode(
      code: sqlite3_extended_errcode(handle), system: system == 0 ? last : system,
      message: String(cString: sqlite3_errmsg(handle)))
  }
}
