import FlowChecker
import FlowProcess
import FlowSource
import FlowSyntax
import FlowValues

/// Finds the tasks for which a condition holds: by columns where there are such, else row by row.
struct TaskScan {
  /// What was found.
  struct Found {
    let list: TaskList
    var rows: [Int] = []
    var count = 0
    var doubtful: [Int] = []
    var doubt: Reason?
    /// Whether the answer that ends the search was found.
    var isOver = false

    var doubts: Doubts? {
      doubt.map { Doubts(doubtful.map(list.object), reason: $0) }
    }
  }

  private let machine: Machine
  private let test: ColumnTest
  /// The condition as the tree has it, for one row.
  private let tree: (Words, TaskList, Int) -> Truth
  private let span: Span
  private let answers = Room()

  private final class Room {
    /// Whether somebody goes through the tasks with it: what calls itself has to do without.
    var isTaken = false
    let rows = UnsafeMutablePointer<UInt8>.allocate(capacity: ColumnTest.block)
    deinit { rows.deallocate() }
  }

  init(
    _ machine: Machine, _ test: ColumnTest, span: Span,
    tree: @escaping (Words, TaskList, Int) -> Truth
  ) {
    self.machine = machine
    self.test = test
    self.span = span
    self.tree = tree
  }

  /// Goes through the tasks.
  ///
  /// - Parameters:
  ///   - wantsRows: whether the rows are wanted, and not how many they are.
  ///   - stop: an answer at which the search is over.
  /// - Returns: nothing where the columns do not tell; then the tree has to go through the list.
  func run(_ frame: Words, wantsRows: Bool, stop: UInt8? = nil) -> Found? {
    let list = machine.taskList(frame)
    guard !answers.isTaken, list.reason == nil, let table = list.table, list.isFlat,
      test.places.allSatisfy({ table.column(at: $0) != nil }), test.prepare(frame)
    else { return nil }
    answers.isTaken = true
    defer { answers.isTaken = false }
    var found = Found(list: list)
    let odd = oddRows(list, table)
    var nextOdd = 0
    var start = 0
    while start < table.count {
      let count = min(ColumnTest.block, table.count - start)
      machine.control.pointee.fuel &-= 1 + count / 64
      if machine.control.pointee.fuel < 0, machine.mustStop(at: span) { return found }
      test.run(table, start, count, answers.rows)
      while nextOdd < odd.count, odd[nextOdd] < start + count {
        answers.rows[odd[nextOdd] - start] = Self.answer(tree(frame, list, odd[nextOdd]))
        nextOdd += 1
      }
      if take(start, count, &found, wantsRows, stop, frame) { return found }
      start += count
    }
    for row in table.count..<list.count {
      let truth = tree(frame, list, row)
      answers.rows[0] = Self.answer(truth)
      if take(row, 1, &found, wantsRows, stop, frame) { return found }
    }
    return found
  }

  /// Rows of which the columns do not tell all.
  private func oddRows(_ list: TaskList, _ table: TaskTable) -> [Int] {
    var rows = Set(list.overlaid)
    for place in test.places {
      if let column = table.column(at: place) { rows.formUnion(column.exceptions.keys) }
    }
    return rows.sorted()
  }

  private static func answer(_ truth: Truth) -> UInt8 {
    truth.isTrue ? ColumnTest.yes : truth.isUnknown ? ColumnTest.unknown : ColumnTest.no
  }

  /// - Returns: whether the search is over.
  private func take(
    _ start: Int, _ count: Int, _ found: inout Found, _ wantsRows: Bool, _ stop: UInt8?,
    _ frame: Words
  ) -> Bool {
    let rows = answers.rows
    var hits = 0
    var unknowns = 0
    var falses = 0
    for row in 0..<count {
      hits &+= Int(rows[row] >> 1)
      unknowns &+= Int(rows[row] & 1)
    }
    falses = count - hits - unknowns
    found.count += hits
    if wantsRows, hits > 0 {
      for row in 0..<count where rows[row] == ColumnTest.yes { found.rows.append(start + row) }
    }
    if unknowns > 0 {
      for row in 0..<count where rows[row] == ColumnTest.unknown {
        if found.doubt == nil {
          let truth = tree(frame, found.list, start + row)
          found.doubt = truth.isUnknown ? truth.reason : .noResult
        }
        found.doubtful.append(start + row)
      }
    }
    switch stop {
    case ColumnTest.yes?: found.isOver = hits > 0
    case ColumnTest.no?: found.isOver = falses > 0
    default: break
    }
    return found.isOver
  }
}

extension Builder {
  /// The search for tasks with a condition; nothing where the source is another list, or the
  /// condition one that only the tree can answer.
  func taskScan(
    _ source: TypedExpression, _ slot: Int, _ predicate: TypedExpression
  ) -> TaskScan? {
    guard case .process(.tasks) = source.kind, let test = columnTest(predicate, slot) else {
      return nil
    }
    let condition = truth(predicate)
    let isMain = isDetached
    let main = machine.main
    let offset = isDetached ? mainOffset(slot) : layout.offsets[slot]
    return TaskScan(machine, test, span: source.span) { frame, list, row in
      let target = isMain ? main : frame
      target.value(offset).pointee = list.object(row)
      return condition.run(frame)
    }
  }
}
