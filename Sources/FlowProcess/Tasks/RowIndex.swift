/// The row of each id, by the number that its text has in the pool.
///
/// Where the numbers lie close together it is an array of rows, else a table of few slots.
final class RowIndex {
  private let first: UInt32
  private let width: Int
  private let isDense: Bool
  /// One more than a row; 0 where there is none.
  private let rows: UnsafeMutablePointer<UInt32>
  private let room: Int
  private let ids: UnsafePointer<UInt32>

  /// - Parameters:
  ///   - first: the first number that there may be.
  ///   - width: how many numbers there may be from there on.
  ///   - ids: the number of each row, which have to stay where they are.
  init(from first: UInt32, width: Int, ids: UnsafePointer<UInt32>, count: Int) {
    self.first = first
    self.width = width
    self.ids = ids
    isDense = width <= 4 * count + 4_096
    var room = 16
    while room < 2 * count { room *= 2 }
    self.room = isDense ? width : room
    rows = LargeMemory.zeroed(UInt32.self, self.room, isScattered: true)
  }

  deinit { LargeMemory.free(rows, room) }

  /// Enters a row.
  ///
  /// - Returns: the row that has the id already.
  @inline(__always)
  func enter(_ number: UInt32, _ row: Int) -> Int? {
    let slot = isDense ? Int(number &- first) : slot(number)
    if rows[slot] != 0 { return Int(rows[slot]) - 1 }
    rows[slot] = UInt32(truncatingIfNeeded: row &+ 1)
    return nil
  }

  func row(_ number: UInt32) -> Int? {
    guard number >= first, Int(number - first) < width else { return nil }
    let row = rows[isDense ? Int(number - first) : slot(number)]
    return row == 0 ? nil : Int(row) - 1
  }

  /// Where the row of a number is, or belongs.
  private func slot(_ number: UInt32) -> Int {
    let mixed = (UInt64(number) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (room &- 1)
    while rows[slot] != 0, ids[Int(rows[slot]) - 1] != number { slot = (slot &+ 1) & (room &- 1) }
    return slot
  }
}
