import FlowProcess
import FlowValues

/// The columns while they are being filled, each with what it needs to read its cells.
final class TaskCells {
  let all: [TaskCell]
  let pool: TextPool

  init(_ columns: [TaskColumn], _ pool: TextPool) {
    self.pool = pool
    all = columns.map { TaskCell($0) }
  }
}

/// One column while it is being filled.
final class TaskCell {
  let column: TaskColumn
  /// The name of the member, as the line spells it.
  let key: [UInt8]
  private let choice: ChoiceType?
  /// The cases that texts mean, by their numbers in the pool.
  private var cases: [UInt32: UInt8] = [:]
  /// The texts that were looked up last: in most files there are few.
  private var lastText = TextPool.none
  private var lastCase = TaskColumn.misfit

  init(_ column: TaskColumn) {
    self.column = column
    key = Array(column.name.utf8)
    if case .choice(let choice) = column.type { self.choice = choice } else { choice = nil }
  }

  /// A text that has no escapes.
  ///
  /// - Returns: false where the column does not take texts as they stand.
  func set(text start: UnsafePointer<UInt8>, count: Int, _ pool: TextPool) -> Bool {
    switch column.kind {
    case .text:
      // Nobody has no name.
      if count == 0, column.type == .domain(.person) { return true }
      column.set(text: pool.number(of: start, count: count))
      return true
    case .ordinal:
      guard choice != nil, count > 0 else { return false }
      let number = pool.number(of: start, count: count)
      if number == lastText, lastCase != TaskColumn.misfit {
        column.set(ordinal: lastCase)
        return true
      }
      let ordinal = ordinal(number, pool)
      guard ordinal != TaskColumn.misfit else { return false }
      (lastText, lastCase) = (number, ordinal)
      column.set(ordinal: ordinal)
      return true
    default: return false
    }
  }

  private func ordinal(_ number: UInt32, _ pool: TextPool) -> UInt8 {
    if let known = cases[number] { return known }
    guard let choice else { return TaskColumn.misfit }
    let word = pool[number]
    let found = column.name == "status" ? TaskState.ordinal(of: word, in: choice) : nil
    let ordinal = (found ?? choice.ordinal(of: word)).map { UInt8($0) } ?? TaskColumn.misfit
    cases[number] = ordinal
    return ordinal
  }

  /// Any value of JSON.
  func set(_ json: JSONValue, _ reader: inout DataReader, _ pool: TextPool) {
    switch (column.kind, json) {
    case (_, .null): break
    case (.number, .number(let number)) where column.type == .number: column.set(word: number)
    case (.number, .text(let text)):
      if column.type == .time, case .success(let time) = InstantFormat.parse(text) {
        column.set(word: time)
      } else if column.type == .duration, case .success(let length) = DurationFormat.parse(text) {
        column.set(word: length)
      } else {
        column.set(exception: .text(text))
      }
    case (.ordinal, .bool(let bool)) where column.type == .bool: column.set(ordinal: bool ? 1 : 0)
    case (.ordinal, .text(let text)) where choice != nil:
      let ordinal = ordinal(pool.number(of: text), pool)
      if ordinal == TaskColumn.misfit {
        column.set(exception: .text(text))
      } else {
        column.set(ordinal: ordinal)
      }
    case (.text, .text("")) where column.type == .domain(.person): break
    case (.text, .text(let text)): column.set(text: pool.number(of: text))
    case (.texts, .array(let array)):
      let texts = array.compactMap(\.asText)
      guard texts.count == array.count else {
        return column.set(exception: reader.value(json, name: column.name))
      }
      for text in texts { column.add(item: pool.number(of: text)) }
      column.noteList()
    default: column.set(exception: reader.value(json, name: column.name))
    }
  }
}
