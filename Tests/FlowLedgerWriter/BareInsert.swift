import CSQLite
import Glibc

/// What an append would cost at the least: two rows as long as the facts, under the same pragmas.
///
/// The benchmark of the ledger compares with it.
enum BareInsert {
  static func run(_ path: String, count: Int) {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK else { exit(4) }
    func execute(_ statement: String) {
      if sqlite3_exec(database, statement, nil, nil, nil) != SQLITE_OK { exit(4) }
    }
    execute("PRAGMA journal_mode = WAL")
    execute("PRAGMA synchronous = FULL")
    execute("CREATE TABLE facts (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    var insert: OpaquePointer?
    sqlite3_prepare_v2(database, "INSERT INTO facts (body) VALUES (?)", -1, &insert, nil)
    // As long as the columns of the two facts together.
    let rows = [120, 440].map { String(repeating: "x", count: $0) }
    for _ in 0..<count {
      execute("BEGIN IMMEDIATE")
      for row in rows {
        flow_sqlite_bind_text(insert, 1, row, Int32(row.utf8.count))
        if sqlite3_step(insert) != SQLITE_DONE { exit(4) }
        sqlite3_reset(insert)
      }
      execute("COMMIT")
    }
    sqlite3_finalize(insert)
    sqlite3_close(database)
  }
}
