import CScan
import FlowProcess
import FlowValues
import Glibc

/// Reads one line of JSON straight into the columns.
///
/// It knows what programs write: an object with plain keys, texts without escapes, numbers of up
/// to fifteen digits. At anything else, and at every mistake, it gives up, and the reader of JSON
/// looks at the line.
///
/// Behind a line stands what ends all that can go on, a line feed or a zero, and some room: so that
/// nothing here asks at each byte whether it is the last.
struct TaskLineParser {
  typealias Bytes = UnsafePointer<UInt8>

  static let deepest = 64

  private let table: TaskTable
  private let cells: UnsafeMutablePointer<TaskCell>
  private let count: Int
  private let pool: TextPool
  private var keys: TaskKeys

  init(_ table: TaskTable, _ cells: TaskCells) {
    self.table = table
    self.cells = cells.all
    count = cells.count
    pool = cells.pool
    keys = TaskKeys(table.columns.map(\.name))
  }

  func free() { keys.free() }

  /// Reads a line into the row that was begun.
  ///
  /// - Returns: false where it gave up; then the row has to be begun anew.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ row: Int) -> Bool {
    guard var at = line.baseAddress, count < 64 else { return false }
    let end = at + line.count
    Self.skipSpace(&at)
    guard Self.take(&at, "{") else { return false }
    var seen: UInt64 = 0
    var hasID = false
    var member = 0
    Self.skipSpace(&at)
    while true {
      let column: Int
      if let known = keys.take(&at, member) {
        column = known
      } else if let key = Self.text(&at, end) {
        column = keys.column(key.start, key.count)
      } else {
        return false
      }
      member &+= 1
      Self.skipSpace(&at)
      guard Self.take(&at, ":") else { return false }
      Self.skipSpace(&at)
      if column >= 0 {
        guard seen & (1 << UInt64(column)) == 0, value(&at, end, cells + column, row) else {
          return false
        }
        seen |= 1 << UInt64(column)
      } else if column == TaskKeys.id {
        guard !hasID, let text = Self.text(&at, end) ?? Self.digits(&at), text.count > 0 else {
          return false
        }
        table.set(id: text.start, count: text.count, row)
        hasID = true
      } else if !Self.skipValue(&at, end, 0) {
        return false
      }
      Self.skipSpace(&at)
      if Self.take(&at, ",") {
        Self.skipSpace(&at)
        continue
      }
      guard Self.take(&at, "}") else { return false }
      break
    }
    Self.skipSpace(&at)
    return at == end && hasID
  }

  @inline(__always)
  static func skipSpace(_ at: inout Bytes) {
    while at.pointee == 0x20 || at.pointee == 0x09 { at += 1 }
  }

  @inline(__always)
  static func take(_ at: inout Bytes, _ byte: Unicode.Scalar) -> Bool {
    guard at.pointee == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  @inline(__always)
  static func takeWord(_ at: inout Bytes, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard memcmp(at, word.utf8Start, count) == 0 else { return false }
    at += count
    return true
  }

  /// A text in quotes, without escapes.
  @inline(__always)
  static func text(_ at: inout Bytes, _ end: Bytes) -> (start: Bytes, count: Int)? {
    guard take(&at, "\"") else { return nil }
    let start = at
    at = flow_json_text_end(at)
    if at.pointee >= 0x80, !skipForeign(&at, end) { return nil }
    guard at.pointee == UInt8(ascii: "\"") else { return nil }
    at += 1
    return (start, at - start - 1)
  }

  /// A whole number that is written as it would be printed.
  private static func digits(_ at: inout Bytes) -> (start: Bytes, count: Int)? {
    let start = at
    while at.pointee &- 0x30 < 10 { at += 1 }
    let count = at - start
    guard count > 0, count <= 15, count == 1 || start.pointee != UInt8(ascii: "0"),
      at.pointee != UInt8(ascii: "."), at.pointee | 0x20 != UInt8(ascii: "e")
    else { return nil }
    return (start, count)
  }

  /// Goes on in a text with characters beyond ASCII.
  @inline(never)
  static func skipForeign(_ at: inout Bytes, _ end: Bytes) -> Bool {
    while at.pointee >= 0x80 {
      let rest = UnsafeBufferPointer(start: at, count: end - at)
      let length = UTF8Check.characterLength(in: rest, at: 0)
      if length == 0 { return false }
      at = flow_json_text_end(at + length)
    }
    return true
  }

  @inline(__always)
  private func value(
    _ at: inout Bytes, _ end: Bytes, _ cell: UnsafeMutablePointer<TaskCell>, _ row: Int
  ) -> Bool {
    switch at.pointee {
    case UInt8(ascii: "\""):
      guard let text = Self.text(&at, end) else { return false }
      return cell.pointee.set(text: text.start, count: text.count, row, pool)
    case UInt8(ascii: "n"): return Self.takeWord(&at, "null")
    case UInt8(ascii: "["):
      return cell.pointee.kind == .texts && list(&at, end, cell, row)
    case UInt8(ascii: "t") where cell.pointee.isBool:
      cell.pointee.cells.pointee.set(ordinal: 1, row)
      return Self.takeWord(&at, "true")
    case UInt8(ascii: "f") where cell.pointee.isBool:
      cell.pointee.cells.pointee.set(ordinal: 0, row)
      return Self.takeWord(&at, "false")
    default:
      guard cell.pointee.isNumber, let number = Self.number(&at) else { return false }
      cell.pointee.cells.pointee.set(word: number, row)
      return true
    }
  }

  @inline(__always)
  private func list(
    _ at: inout Bytes, _ end: Bytes, _ cell: UnsafeMutablePointer<TaskCell>, _ row: Int
  ) -> Bool {
    at += 1
    Self.skipSpace(&at)
    let cells = cell.pointee.cells
    cells.pointee.noteList(row)
    if Self.take(&at, "]") { return true }
    while true {
      guard let text = Self.text(&at, end) else { return false }
      pool.add(text.start, count: text.count, to: cells)
      Self.skipSpace(&at)
      if Self.take(&at, ",") {
        Self.skipSpace(&at)
      } else {
        return Self.take(&at, "]")
      }
    }
  }

  // MARK: Numbers

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// A number of few digits, which is exact as a quotient of two whole numbers.
  @inline(__always)
  static func number(_ at: inout Bytes) -> Double? {
    let isNegative = take(&at, "-")
    let start = at
    var digits = 0
    var whole: UInt64 = 0
    while at.pointee &- 0x30 < 10 {
      whole = whole &* 10 &+ UInt64(at.pointee &- 0x30)
      digits += 1
      at += 1
    }
    if digits == 0 || digits > 1 && start.pointee == UInt8(ascii: "0") { return nil }
    var decimals = 0
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      while at.pointee &- 0x30 < 10 {
        whole = whole &* 10 &+ UInt64(at.pointee &- 0x30)
        decimals += 1
        at += 1
      }
      if decimals == 0 { return nil }
    }
    if digits + decimals > 15 { return nil }
    if at.pointee | 0x20 == UInt8(ascii: "e") { return nil }
    var value = Double(whole)
    if decimals > 0 { value /= powers[decimals] }
    return isNegative ? -value : value
  }
}
