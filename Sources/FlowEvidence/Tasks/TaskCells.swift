import FlowProcess
import FlowValues

/// The columns while they are being filled, each with what it needs to read its cells.
final class TaskCells {
  let pool: TextPool
  let count: Int
  /// They stay where they are, so that nobody has to count references to them, line by line.
  let all: UnsafeMutablePointer<TaskCell>

  init(_ columns: [TaskColumn], _ pool: TextPool) {
    self.pool = pool
    count = columns.count
    all = .allocate(capacity: columns.count)
    for (place, column) in columns.enumerated() {
      (all + place).initialize(to: TaskCell(column))
    }
  }

  deinit {
    for place in 0..<count { all[place].free() }
    all.deinitialize(count: count)
    all.deallocate()
  }
}

/// One column while it is being filled.
struct TaskCell {
  /// A text that meant a case: in most files there are few.
  private struct Recent {
    var text = ShortText()
    var ordinal = TaskColumn.misfit
  }

  let column: TaskColumn
  /// What is asked for at each line, without asking the column.
  let kind: TaskColumn.Kind
  let isNumber: Bool
  let isBool: Bool
  private let isPerson: Bool
  private let choice: ChoiceType?
  let cells: UnsafeMutablePointer<TaskColumnCells>
  /// The cases that texts mean, by their numbers in the pool.
  private var cases: [UInt32: UInt8] = [:]
  private let recent: UnsafeMutablePointer<Recent>
  private static let recentCount = 16

  init(_ column: TaskColumn) {
    self.column = column
    kind = column.kind
    isNumber = column.type == .number
    isBool = column.type == .bool
    isPerson = column.type == .domain(.person)
    if case .choice(let choice) = column.type { self.choice = choice } else { choice = nil }
    cells = column.cells
    recent = .allocate(capacity: Self.recentCount)
    recent.initialize(repeating: Recent(), count: Self.recentCount)
  }

  func free() { recent.deallocate() }

  /// A text that has no escapes.
  ///
  /// - Returns: false where the column does not take texts as they stand.
  @inline(__always)
  mutating func set(
    text start: UnsafePointer<UInt8>, count: Int, _ row: Int, _ pool: TextPool
  ) -> Bool {
    switch kind {
    case .text:
      // Nobody has no name.
      if count == 0, isPerson { return true }
      pool.set(start, count: count, row, in: cells)
      return true
    case .ordinal:
      guard count > 0, count <= ShortText.longest else {
        return setOrdinal(text: start, count, row, pool)
      }
      let text = ShortText(start, count)
      let place = text.place(of: Self.recentCount)
      if recent[place].text == text {
        cells.pointee.set(ordinal: recent[place].ordinal, row)
        return true
      }
      guard setOrdinal(text: start, count, row, pool) else { return false }
      recent[place] = Recent(text: text, ordinal: column.ordinals[row])
      return true
    case .number: return setInstant(text: start, count, row)
    default: return false
    }
  }

  /// A time or a length of time.
  @inline(never)
  private func setInstant(
    text start: UnsafePointer<UInt8>, _ count: Int, _ row: Int
  ) -> Bool {
    let text = String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let word = instant(text) else { return false }
    cells.pointee.set(word: word, row)
    return true
  }

  private func instant(_ text: String) -> Double? {
    switch column.type {
    case .time: try? InstantFormat.parse(text).get()
    case .duration: try? DurationFormat.parse(text).get()
    default: nil
    }
  }

  @inline(never)
  private mutating func setOrdinal(
    text start: UnsafePointer<UInt8>, _ count: Int, _ row: Int, _ pool: TextPool
  ) -> Bool {
    guard choice != nil, count > 0 else { return false }
    let ordinal = ordinal(pool.number(of: start, count: count), pool)
    guard ordinal != TaskColumn.misfit else { return false }
    cells.pointee.set(ordinal: ordinal, row)
    return true
  }

  private mutating func ordinal(_ number: UInt32, _ pool: TextPool) -> UInt8 {
    if let known = cases[number] { return known }
    guard let choice else { return TaskColumn.misfit }
    let word = pool[number]
    let found = column.name == "status" ? TaskState.ordinal(of: word, in: choice) : nil
    let ordinal = (found ?? choice.ordinal(of: word)).map { UInt8($0) } ?? TaskColumn.misfit
    cases[number] = ordinal
    return ordinal
  }

  /// Any value of JSON.
  mutating func set(_ json: JSONValue, _ row: Int, _ reader: inout DataReader, _ pool: TextPool) {
    switch (kind, json) {
    case (_, .null): break
    case (.number, .number(let number)) where isNumber: cells.pointee.set(word: number, row)
    case (.number, .text(let text)):
      if let word = instant(text) {
        cells.pointee.set(word: word, row)
      } else {
        column.set(exception: .text(text), row)
      }
    case (.ordinal, .bool(let bool)) where isBool: cells.pointee.set(ordinal: bool ? 1 : 0, row)
    case (.ordinal, .text(let text)) where choice != nil:
      let ordinal = ordinal(pool.number(of: text), pool)
      if ordinal == TaskColumn.misfit {
        column.set(exception: .text(text), row)
      } else {
        cells.pointee.set(ordinal: ordinal, row)
      }
    case (.text, .text("")) where isPerson: break
    case (.text, .text(let text)): cells.pointee.set(text: pool.number(of: text), row)
    case (.texts, .array(let array)):
      let texts = array.compactMap(\.asText)
      guard texts.count == array.count else {
        return column.set(exception: reader.value(json, name: column.name), row)
      }
      for text in texts { cells.pointee.add(item: pool.number(of: text)) }
      cells.pointee.noteList(row)
    default: column.set(exception: reader.value(json, name: column.name), row)
    }
  }
}
