import CSQLite
import Glibc

/// A prepared statement: values go in at places from 1 on, rows come out in columns from 0 on.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection

  init(_ handle: OpaquePointer, of connection: SQLiteConnection) {
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes to the next row; false when there is none.
  func step() throws(SQLiteCode) -> Bool {
    errno = 0
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.failure
    }
  }

  /// Runs it for its effect, and makes it ready for the next time.
  func run() throws(SQLiteCode) {
    defer { reset() }
    while try step() {}
  }

  /// Makes it ready for other values; what a row was read from is given free.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  // MARK: Values

  func bind(_ number: Int, at place: Int32) { sqlite3_bind_int64(handle, place, Int64(number)) }

  func bind(_ text: String?, at place: Int32) {
    guard var text else {
      sqlite3_bind_null(handle, place)
      return
    }
    text.withUTF8 { bind(text: $0, at: place) }
  }

  func bind(text bytes: UnsafeBufferPointer<UInt8>, at place: Int32) {
    bytes.withMemoryRebound(to: CChar.self) {
      // An empty text has no address, and without one SQLite would bind NULL.
      _ = flow_sqlite_bind_text(
        handle, place, $0.baseAddress ?? UnsafePointer(Self.nothing), Int32(clamping: $0.count))
    }
  }

  func bind(bytes: UnsafeRawBufferPointer, at place: Int32) {
    _ = flow_sqlite_bind_blob(handle, place, bytes.baseAddress, Int32(clamping: bytes.count))
  }

  // MARK: Columns

  func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// The text of a column; nothing for NULL.
  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a column, until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  nonisolated(unsafe) private static let nothing = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
}
