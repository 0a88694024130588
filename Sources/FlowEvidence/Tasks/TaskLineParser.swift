import FlowProcess
import FlowValues
import Glibc

/// Reads one line of JSON straight into the columns.
///
/// It knows what programs write: an object with plain keys, texts without escapes, numbers of up
/// to fifteen digits. At anything else, and at every mistake, it gives up, and the reader of JSON
/// looks at the line.
struct TaskLineParser {
  private static let deepest = 64

  private let table: TaskTable
  private let cells: [TaskCell]
  private let pool: TextPool
  /// For each member of an object, counted from the left, the column that it was the last time.
  private var guesses = [Int](repeating: -1, count: 64)
  private var at: UnsafePointer<UInt8>
  private var end: UnsafePointer<UInt8>
  private let nothing: UnsafeMutablePointer<UInt8>

  /// The column of the id, and of members that nobody asked for.
  private static let id = -2
  private static let nobody = -1

  init(_ table: TaskTable, _ cells: TaskCells) {
    self.table = table
    self.cells = cells.all
    pool = cells.pool
    nothing = .allocate(capacity: 1)
    at = UnsafePointer(nothing)
    end = at
    nothing.deallocate()
  }

  /// Reads a line into the row that was begun.
  ///
  /// - Returns: false where it gave up; then the row has to be begun anew.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.baseAddress, cells.count < 64 else { return false }
    at = start
    end = start + line.count
    skipSpace()
    guard take(UInt8(ascii: "{")) else { return false }
    var seen: UInt64 = 0
    var hasID = false
    var member = 0
    skipSpace()
    while true {
      let column = key(member)
      guard column > -3 else { return false }
      member += 1
      skipSpace()
      guard take(UInt8(ascii: ":")) else { return false }
      skipSpace()
      switch column {
      case Self.nobody: if !skipValue(0) { return false }
      case Self.id:
        guard !hasID, let text = text(), text.count > 0 else { return false }
        table.set(id: pool.number(of: text.start, count: text.count))
        hasID = true
      default:
        guard seen & (1 << UInt64(column)) == 0, value(of: cells[column]) else { return false }
        seen |= 1 << UInt64(column)
      }
      skipSpace()
      if take(UInt8(ascii: ",")) {
        skipSpace()
        continue
      }
      guard take(UInt8(ascii: "}")) else { return false }
      break
    }
    skipSpace()
    return at == end && hasID
  }

  @inline(__always)
  private mutating func skipSpace() {
    while at < end, at.pointee == 0x20 || at.pointee == 0x09 { at += 1 }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// The column of a member: most objects have their members in one order.
  private mutating func key(_ member: Int) -> Int {
    guard let text = text() else { return -3 }
    let slot = member & 63
    let guess = guesses[slot]
    if guess >= 0, isKey(cells[guess], text) { return guess }
    if text.count == 2, text.start[0] == UInt8(ascii: "i"), text.start[1] == UInt8(ascii: "d") {
      return Self.id
    }
    for (number, cell) in cells.enumerated() where isKey(cell, text) {
      guesses[slot] = number
      return number
    }
    return Self.nobody
  }

  @inline(__always)
  private func isKey(_ cell: TaskCell, _ text: (start: UnsafePointer<UInt8>, count: Int)) -> Bool {
    guard cell.key.count == text.count else { return false }
    return cell.key.withUnsafeBufferPointer { key in
      key.baseAddress.map { memcmp($0, text.start, text.count) == 0 } ?? false
    }
  }

  /// A text in quotes, without escapes.
  @inline(__always)
  private mutating func text() -> (start: UnsafePointer<UInt8>, count: Int)? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = at
    while at < end {
      let byte = at.pointee
      if byte == UInt8(ascii: "\"") {
        let count = at - start
        at += 1
        return (start, count)
      }
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
      if byte < 0x80 {
        at += 1
      } else {
        let rest = UnsafeBufferPointer(start: at, count: end - at)
        let length = UTF8Check.characterLength(in: rest, at: 0)
        if length == 0 { return nil }
        at += length
      }
    }
    return nil
  }

  private mutating func value(of cell: TaskCell) -> Bool {
    guard at < end else { return false }
    switch at.pointee {
    case UInt8(ascii: "\""):
      guard let text = text() else { return false }
      return cell.set(text: text.start, count: text.count, pool)
    case UInt8(ascii: "n"): return takeWord("null")
    case UInt8(ascii: "["):
      return cell.column.kind == .texts && list(cell.column)
    case UInt8(ascii: "t") where cell.column.type == .bool:
      cell.column.set(ordinal: 1)
      return takeWord("true")
    case UInt8(ascii: "f") where cell.column.type == .bool:
      cell.column.set(ordinal: 0)
      return takeWord("false")
    default:
      guard cell.column.type == .number, let number = number() else { return false }
      cell.column.set(word: number)
      return true
    }
  }

  private mutating func list(_ column: TaskColumn) -> Bool {
    at += 1
    skipSpace()
    column.noteList()
    if take(UInt8(ascii: "]")) { return true }
    while true {
      guard let text = text() else { return false }
      column.add(item: pool.number(of: text.start, count: text.count))
      skipSpace()
      if take(UInt8(ascii: ",")) {
        skipSpace()
      } else {
        return take(UInt8(ascii: "]"))
      }
    }
  }

  @inline(__always)
  private mutating func takeWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - at >= count, memcmp(at, word.utf8Start, count) == 0 else { return false }
    at += count
    return true
  }

  // MARK: Numbers

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// A number of few digits, which is exact as a quotient of two whole numbers.
  private mutating func number() -> Double? {
    let isNegative = take(UInt8(ascii: "-"))
    let start = at
    var digits = 0
    var whole: UInt64 = 0
    while at < end, at.pointee &- 0x30 < 10 {
      whole = whole &* 10 &+ UInt64(at.pointee &- 0x30)
      digits += 1
      at += 1
    }
    if digits == 0 || digits > 1 && start.pointee == UInt8(ascii: "0") { return nil }
    var decimals = 0
    if at < end, at.pointee == UInt8(ascii: ".") {
      at += 1
      while at < end, at.pointee &- 0x30 < 10 {
        whole = whole &* 10 &+ UInt64(at.pointee &- 0x30)
        decimals += 1
        at += 1
      }
      if decimals == 0 { return nil }
    }
    if digits + decimals > 15 { return nil }
    if at < end, at.pointee | 0x20 == UInt8(ascii: "e") { return nil }
    var value = Double(whole)
    if decimals > 0 { value /= Self.powers[decimals] }
    return isNegative ? -value : value
  }

  // MARK: What nobody asked for

  private mutating func skipValue(_ depth: Int) -> Bool {
    guard at < end, depth < Self.deepest else { return false }
    switch at.pointee {
    case UInt8(ascii: "\""): return text() != nil
    case UInt8(ascii: "n"): return takeWord("null")
    case UInt8(ascii: "t"): return takeWord("true")
    case UInt8(ascii: "f"): return takeWord("false")
    case UInt8(ascii: "["):
      at += 1
      skipSpace()
      if take(UInt8(ascii: "]")) { return true }
      while true {
        guard skipValue(depth + 1) else { return false }
        skipSpace()
        if take(UInt8(ascii: ",")) {
          skipSpace()
        } else {
          return take(UInt8(ascii: "]"))
        }
      }
    case UInt8(ascii: "{"):
      at += 1
      skipSpace()
      if take(UInt8(ascii: "}")) { return true }
      while true {
        guard text() != nil else { return false }
        skipSpace()
        guard take(UInt8(ascii: ":")) else { return false }
        skipSpace()
        guard skipValue(depth + 1) else { return false }
        skipSpace()
        if take(UInt8(ascii: ",")) {
          skipSpace()
        } else {
          return take(UInt8(ascii: "}"))
        }
      }
    default: return number() != nil
    }
  }
}
