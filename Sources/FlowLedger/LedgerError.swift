/// Why a ledger could not be read or appended to.
public enum LedgerError: Error, Hashable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// The file or its folder may not be read or written, or is no file at all.
  case notPermitted(path: String, problem: String)
  /// The file holds something else: a picture, a text.
  case notALedger(path: String)
  /// The file is a SQLite database of another program.
  case foreign(path: String)
  /// A newer version of Flow wrote it.
  case newer(path: String, version: Int)
  /// Something in the file can no longer be read.
  case damaged(path: String, problem: String)
  /// Another process kept it locked for longer than was waited.
  case busy(path: String, seconds: Int)
  /// There is no room for more.
  case full(path: String)
  /// Anything else that SQLite or the system says.
  case failed(path: String, problem: String)
  /// The clock stands before the newest fact by more than is forgiven.
  case clockBehind(at: Double, newest: Double)
  /// A fact that no ledger could keep: an instant beyond the calendar, a body nested too deep.
  case unfit(problem: String)
}
