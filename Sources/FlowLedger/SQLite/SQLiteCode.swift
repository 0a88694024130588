import CSQLite
import Glibc

/// A result of SQLite that is not a success, with what was known when it came.
struct SQLiteCode: Error {
  /// The extended result code.
  let code: Int32
  /// The error of the system beneath, or 0.
  let system: Int32
  let message: String

  var isBusy: Bool { code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_LOCKED }

  /// What it means for the ledger at a path.
  func error(path: String, waited seconds: Int) -> LedgerError {
    switch code & 0xFF {
    case SQLITE_NOTADB: .notALedger(path: path)
    case SQLITE_CORRUPT, SQLITE_FORMAT: .damaged(path: path, problem: message)
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy(path: path, seconds: seconds)
    case SQLITE_FULL: .full(path: path)
    case SQLITE_IOERR where [ENOSPC, EFBIG, EDQUOT].contains(system): .full(path: path)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN:
      .notPermitted(path: path, problem: message)
    case SQLITE_TOOBIG: .unfit(problem: "it is larger than SQLite keeps")
    case SQLITE_IOERR where system != 0:
      .failed(path: path, problem: String(cString: strerror(system)).lowercased())
    default: .failed(path: path, problem: message)
    }
  }
}
