import FlowChecker
import FlowProcess
import FlowSyntax
import FlowValues

/// Conditions on tasks that can be answered by columns.
extension Builder {
  /// The condition over columns; nothing where only the tree can answer it.
  func columnTest(_ e: TypedExpression, _ slot: Int) -> ColumnTest? {
    switch e.kind {
    case .constant(.bool(let bool)):
      let answer = ColumnTest.answer(bool)
      return ColumnTest([]) { _, _, count, answers in
        answers.update(repeating: answer, count: count)
      }
    case .and(let a, let b):
      guard let a = columnTest(a, slot), let b = columnTest(b, slot) else { return nil }
      return a.and(b)
    case .or(let a, let b):
      guard let a = columnTest(a, slot), let b = columnTest(b, slot) else { return nil }
      return a.or(b)
    case .not(let operand): return columnTest(operand, slot)?.negated
    case .otherwise(let test, let other):
      guard case .constant(.bool(let bool)) = other.kind else { return nil }
      return columnTest(test, slot)?.otherwise(bool)
    case .compare(let operation, let left, let right):
      return comparison(operation, left, right, slot)
        ?? Self.mirrored[operation].flatMap { comparison($0, right, left, slot) }
    case .isTest(let operand, let test, let isNegated):
      let found = isTest(operand, test, slot)
      return isNegated ? found?.negated : found
    case .like(let operand, let pattern, let isNegated):
      guard case .constant(.text(let text)) = pattern.kind, operand.type == .text,
        let place = place(operand, slot), isPlain(place), let found = globTest(place, text)
      else { return nil }
      return isNegated ? found.negated : found
    case .isIn(let operand, let list, let isNegated):
      let found = membership(operand, list, slot)
      return isNegated ? found?.negated : found
    case .domainField:
      guard let place = place(e, slot) else { return nil }
      if place == TaskObject.Place.done { return doneTest() }
      if place == TaskObject.Place.open { return doneTest()?.negated }
      return e.type == .bool && isPlain(place) ? ordinal(place) { $0 == 1 } : nil
    default: return nil
    }
  }

  private static let mirrored: [BinaryOperator: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .greater, .lessEqual: .greaterEqual,
    .greater: .less, .greaterEqual: .lessEqual,
  ]

  /// The field of the element that an expression is.
  private func place(_ e: TypedExpression, _ slot: Int) -> Int? {
    guard case .domainField(let base, let place) = e.kind, case .slot(slot) = base.kind else {
      return nil
    }
    return place
  }

  /// Whether a field is what a source says of it and nothing else.
  func isPlain(_ place: Int) -> Bool {
    place >= TaskObject.Place.count || Self.plainFields.contains(DomainType.task.fields[place].name)
  }

  private static let plainFields: Set<String> = [
    "status", "owner", "points", "priority", "labels", "due", "created", "updated", "estimate",
  ]

  // MARK: Comparisons

  private func comparison(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression, _ slot: Int
  ) -> ColumnTest? {
    if case .builtin(let builtin, let arguments) = left.kind, arguments.count == 1,
      builtin == .count || builtin == .length, arguments[0].type == .list(.text),
      let place = place(arguments[0], slot), isPlain(place), let bound = constantWord(right)
    {
      return lengths(place, Self.holds(operation), bound)
    }
    if let place = place(left, slot),
      let test = movingComparison(operation, field: place, of: left.type, right)
    {
      return test
    }
    guard let place = place(left, slot), isPlain(place) else { return nil }
    switch (left.type, right.kind) {
    case (.choice, .constant(.choice(_, let number))):
      let holds = Self.holds(operation)
      let bound = Double(number)
      return ordinal(place) { holds(Double($0), bound) }
    case (.bool, .constant(.bool(let bool))):
      let wanted = bool == (operation == .equal)
      guard operation == .equal || operation == .notEqual else { return nil }
      return ordinal(place) { ($0 == 1) == wanted }
    case (.text, .constant(.text(let text))):
      guard operation == .equal || operation == .notEqual else { return nil }
      return textTest(place, text, wanted: operation == .equal)
    case (.number, _), (.time, _), (.duration, _):
      return words(place, operation, right, slot)
    default: return nil
    }
  }

  static func holds(_ operation: BinaryOperator) -> (Double, Double) -> Bool {
    switch operation {
    case .equal: { $0 == $1 }
    case .notEqual: { $0 != $1 }
    case .less: { $0 < $1 }
    case .lessEqual: { $0 <= $1 }
    case .greater: { $0 > $1 }
    default: { $0 >= $1 }
    }
  }

  /// A field with a number against one that is the same for all tasks.
  private func words(
    _ place: Int, _ operation: BinaryOperator, _ bound: TypedExpression, _ slot: Int
  ) -> ColumnTest? {
    let box = Box()
    let prepare: (Words) -> Bool
    if let constant = constantWord(bound) {
      box.word = constant
      prepare = { _ in true }
    } else {
      // What the clock moves turns by itself, and the tree knows when.
      guard isSteady(bound, slot) else { return nil }
      let code = number(bound)
      prepare = { frame in
        box.word = code.run(frame)
        return !box.word.isNaN
      }
    }
    @inline(__always)
    func test(_ holds: @escaping @Sendable (Double, Double) -> Bool) -> ColumnTest {
      ColumnTest([place], prepare: prepare) { table, start, count, answers in
        guard let column = table.column(at: place) else { return }
        let (values, bound) = (column.words + start, box.word)
        for row in 0..<count {
          let value = values[row]
          answers[row] = (holds(value, bound) ? 2 : 0) | (value != value ? 1 : 0)
        }
      }
    }
    switch operation {
    case .equal: return test { $0 == $1 }
    // A NaN differs from everything, and is unknown all the same.
    case .notEqual: return test { $0 < $1 || $0 > $1 }
    case .less: return test { $0 < $1 }
    case .lessEqual: return test { $0 <= $1 }
    case .greater: return test { $0 > $1 }
    case .greaterEqual: return test { $0 >= $1 }
    default: return nil
    }
  }

  /// A value that was read before the walk.
  private final class Box { var word = 0.0 }

  /// Whether an expression is a name that is the same for all elements and at all times.
  private func isSteady(_ e: TypedExpression, _ slot: Int) -> Bool {
    guard slope(e) == nil || slope(e) == 0 else { return false }
    switch e.kind {
    case .slot(let other): return other != slot
    case .global, .evidence: return true
    default: return false
    }
  }

  private func ordinal(_ place: Int, _ holds: (UInt8) -> Bool) -> ColumnTest {
    // One answer for each case, looked up row by row.
    var table = [UInt8](repeating: ColumnTest.unknown, count: 256)
    for number in 0..<Int(TaskColumn.misfit) {
      table[number] = ColumnTest.answer(holds(UInt8(number)))
    }
    // A task of which nothing else is said stands at the beginning.
    if place == TaskObject.Place.status {
      table[Int(TaskColumn.absent)] = ColumnTest.answer(holds(0))
    }
    let answersByCase = table
    return ColumnTest([place]) { table, start, count, answers in
      guard let column = table.column(at: place) else { return }
      let ordinals = column.ordinals + start
      answersByCase.withUnsafeBufferPointer { byCase in
        for row in 0..<count { answers[row] = byCase[Int(ordinals[row])] }
      }
    }
  }

  private func doneTest() -> ColumnTest? {
    guard let done = program.process.taskStatus.ordinal(of: "done") else { return nil }
    return ordinal(TaskObject.Place.status) { Int($0) == done }
  }

  // MARK: Texts and lists

  private func textTest(_ place: Int, _ text: String, wanted: Bool) -> ColumnTest {
    let (same, other) = (ColumnTest.answer(wanted), ColumnTest.answer(!wanted))
    return ColumnTest([place]) { table, start, count, answers in
      guard let column = table.column(at: place) else { return }
      let number = table.pool.find(text)
      let texts = column.texts + start
      for row in 0..<count {
        let value = texts[row]
        answers[row] =
          value == TextPool.none ? ColumnTest.unknown : value == number ? same : other
      }
    }
  }

  private func lengths(
    _ place: Int, _ holds: @escaping (Double, Double) -> Bool, _ bound: Double
  ) -> ColumnTest {
    ColumnTest([place]) { table, start, count, answers in
      guard let column = table.column(at: place), count > 0 else { return }
      let starts = column.starts + start
      // Few lists are long: each length is compared once.
      let known = (0..<64).map { ColumnTest.answer(holds(Double($0), bound)) }
      known.withUnsafeBufferPointer { known in
        for row in 0..<count - 1 {
          let length = Int(starts[row + 1] &- starts[row])
          answers[row] =
            length < 64 ? known[length] : ColumnTest.answer(holds(Double(length), bound))
        }
      }
      let last = Double(column.end(start + count - 1) - Int(starts[count - 1]))
      answers[count - 1] = ColumnTest.answer(holds(last, bound))
    }
  }

  private func isTest(_ operand: TypedExpression, _ test: IsTest, _ slot: Int) -> ColumnTest? {
    guard let place = place(operand, slot), isPlain(place) else { return nil }
    if operand.type == .list(.text) {
      // A task has its lists, and they may be empty.
      guard test == .empty else { return nil }
      return lengths(place, { $0 == $1 }, 0)
    }
    if test == .empty { return nil }
    let (none, some) = (ColumnTest.answer(test == .unknown), ColumnTest.answer(test == .known))
    switch operand.type {
    case .number, .time, .duration:
      return ColumnTest([place]) { table, start, count, answers in
        guard let column = table.column(at: place) else { return }
        let values = column.words + start
        for row in 0..<count { answers[row] = values[row] != values[row] ? none : some }
      }
    case .text, .data, .domain(.person):
      return ColumnTest([place]) { table, start, count, answers in
        guard let column = table.column(at: place) else { return }
        let texts = column.texts + start
        for row in 0..<count { answers[row] = texts[row] == TextPool.none ? none : some }
      }
    default: return nil
    }
  }

  private func membership(
    _ operand: TypedExpression, _ list: TypedExpression, _ slot: Int
  ) -> ColumnTest? {
    if case .constant(.text(let text)) = operand.kind, list.type == .list(.text),
      let place = place(list, slot), isPlain(place)
    {
      return ColumnTest([place]) { table, start, count, answers in
        guard let column = table.column(at: place), count > 0 else { return }
        guard let wanted = table.pool.find(text) else {
          return answers.update(repeating: ColumnTest.no, count: count)
        }
        // The row of each item that is the one: most lists have it not at all.
        let (starts, items) = (column.starts + start, column.items)
        answers.update(repeating: ColumnTest.no, count: count)
        var row = 0
        for item in Int(starts[0])..<column.end(start + count - 1) where items[item] == wanted {
          while row + 1 < count, Int(starts[row + 1]) <= item { row += 1 }
          answers[row] = ColumnTest.yes
        }
      }
    }
    guard let place = place(operand, slot), isPlain(place), case .choice = operand.type,
      case .list(let elements) = list.kind, let constants = constantElements(elements)
    else { return nil }
    var numbers: Set<Int> = []
    for constant in constants {
      guard case .choice(_, let number) = constant else { return nil }
      numbers.insert(number)
    }
    return ordinal(place) { numbers.contains(Int($0)) }
  }
}
