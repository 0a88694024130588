import FlowValues
import Glibc

/// The tasks of one large source, column by column: those fields that a script looks at.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TaskTable: @unchecked Sendable {
  public let pool: TextPool
  public private(set) var count = 0
  public let columns: [TaskColumn]
  private let ids = TaskColumn("id", place: 0, type: .text, isRequired: true)
  private let lists: [TaskColumn]
  /// Why the source gives no tasks after all: a value does not fit what is declared.
  public var failure: Reason?
  /// Whether what does not stand in the columns was read as the types of the fields.
  public var isSettled = false
  private let byPlace: [Int: Int]
  /// The row of each id, by the number of its text; made when it is first asked for.
  private var rows: [UInt32] = []
  /// From which row on the lines of which file stand, and the line of that row.
  private var stretches: [(row: Int, path: String, line: Int)] = []

  public init(_ columns: [TaskColumn], pool: TextPool) {
    self.columns = columns
    self.pool = pool
    lists = columns.filter { $0.kind == .texts }
    byPlace = Dictionary(
      columns.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { a, _ in a })
  }

  public func column(at place: Int) -> TaskColumn? { byPlace[place].map { columns[$0] } }

  // MARK: Rows

  /// Begins the row of a line; a stretch begins where the last line was not the one before.
  public func begin(path: String, line: Int, isNewStretch: Bool) {
    if isNewStretch { stretches.append((count, path, line)) }
    for column in columns { column.begin() }
    ids.begin()
    count += 1
  }

  /// Ends the last row.
  public func finish() {
    for column in lists { column.finish() }
  }

  @inline(__always)
  public func set(id: UInt32) { ids.set(text: id) }

  /// Begins the last row anew.
  public func restart() {
    for column in columns { column.restart() }
    ids.restart()
  }

  /// The text that is the id of a row.
  public func idNumber(_ row: Int) -> UInt32 { ids.texts[row] }

  public func id(_ row: Int) -> String { pool[ids.texts[row]] }

  /// `tickets.jsonl:7`
  public func place(_ row: Int) -> String {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].row <= row { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    return "\(stretch.path):\(stretch.line + row - stretch.row)"
  }

  public func row(of id: String) -> Int? {
    guard let number = pool.find(id), Int(number) < rows.count else { return nil }
    let row = rows[Int(number)]
    return row == .max ? nil : Int(row)
  }

  /// Enters the ids.
  ///
  /// - Returns: two rows of one id, if there are such.
  public func index() -> (Int, Int)? {
    rows = Array(repeating: .max, count: pool.count)
    return rows.withUnsafeMutableBufferPointer { rows in
      for row in 0..<count {
        let number = Int(ids.texts[row])
        if rows[number] != .max { return (Int(rows[number]), row) }
        rows[number] = UInt32(truncatingIfNeeded: row)
      }
      return nil
    }
  }
}

/// What a world says when it is asked for a table.
public enum TaskTableAnswer {
  case table(TaskTable)
  case unknown(Reason)
}
