import FlowValues

/// The tasks of one large source, column by column: those fields that a script looks at.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TaskTable: @unchecked Sendable {
  public let pool: TextPool
  private var rowCount = 0
  public let columns: [TaskColumn]
  private let ids = TaskColumn("id", place: 0, type: .text, isRequired: true)
  private let idCells: UnsafeMutablePointer<TaskColumnCells>
  private let lists: [TaskColumn]
  private let listCells: [UnsafeMutablePointer<TaskColumnCells>]
  /// Why the source gives no tasks after all: a value does not fit what is declared.
  public var failure: Reason?
  /// Whether what does not stand in the columns was read as the types of the fields.
  public var isSettled = false
  private let byPlace: [Int: Int]
  /// How many rows are ready to be filled in, and how many more are made ready at a time, at most.
  private var ready = 0
  private static let step = 4_096
  /// The rows of ids that end in a number, and of all others; made when somebody needs them.
  private var rows: [RowIndex] = []
  /// From which row on the lines of which file stand, and the line of that row.
  private var stretches: [(row: Int, path: String, line: Int)] = []

  public init(_ columns: [TaskColumn], pool: TextPool) {
    self.columns = columns
    self.pool = pool
    idCells = ids.cells
    lists = columns.filter { $0.kind == .texts }
    listCells = lists.map(\.cells)
    byPlace = Dictionary(
      columns.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { a, _ in a })
  }

  public var count: Int { rowCount }

  public func column(at place: Int) -> TaskColumn? { byPlace[place].map { columns[$0] } }

  // MARK: Rows

  /// Says where the next row stands, if that is not the line after the one before.
  public func beginStretch(path: String, line: Int) { stretches.append((count, path, line)) }

  /// Begins the row of a line.
  ///
  /// - Returns: its number.
  public func begin() -> Int {
    let row = rowCount
    if row == ready { prepare() }
    pool.beginRow()
    for cells in listCells { cells.pointee.beginList(row) }
    rowCount = row &+ 1
    return row
  }

  private func prepare() {
    let more = ready + min(max(ready, 16), Self.step)
    for column in columns { column.prepare(ready..<more) }
    ids.prepare(ready..<more)
    ready = more
  }

  /// Ends the last row: a task without a list does not always have an empty one.
  public func finish() {
    let row = rowCount &- 1
    for place in listCells.indices where listCells[place].pointee.lastList != row {
      lists[place].finishWithoutList(row)
    }
  }

  public func set(id: UInt32, _ row: Int) { idCells.pointee.set(text: id, row) }

  /// Sets the id; its bytes have to stay until the pool settles what waits.
  @inline(__always)
  public func set(id: UnsafePointer<UInt8>, count: Int, _ row: Int) {
    pool.set(id, count: count, row, in: idCells)
  }

  /// Begins the last row anew.
  public func restart() {
    pool.restartRow()
    for column in columns { column.restart(rowCount - 1) }
    ids.restart(rowCount - 1)
  }

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
    guard let number = pool.find(id) else { return nil }
    if rows.isEmpty { _ = index() }
    return rows.lazy.compactMap { $0.row(number) }.first
  }

  /// Ends the table.
  ///
  /// - Returns: two rows of one id, if there are such.
  public func close() -> (Int, Int)? {
    pool.settle()
    for column in columns { column.close(count) }
    // Where each id is new and comes after the one before, none stands twice.
    let texts = ids.texts
    if (1..<max(count, 1)).allSatisfy({ texts[$0 &- 1] < texts[$0] }) { return nil }
    return index()
  }

  /// Enters the ids.
  ///
  /// - Returns: two rows of one id, if there are such.
  private func index() -> (Int, Int)? {
    let numbers = pool.numbers
    let numbered = RowIndex(
      from: numbers.first, width: numbers.count, ids: ids.texts, count: count)
    let others = RowIndex(from: 0, width: pool.count, ids: ids.texts, count: count)
    rows = [numbered, others]
    let texts = ids.texts
    for row in 0..<count {
      let number = texts[row]
      let earlier =
        number >= numbers.first ? numbered.enter(number, row) : others.enter(number, row)
      if let earlier { return (earlier, row) }
    }
    return nil
  }
}

/// What a world says when it is asked for a table.
public enum TaskTableAnswer {
  case table(TaskTable)
  case unknown(Reason)
}
