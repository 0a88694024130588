import FlowProcess
import FlowValues

/// All tasks of an evaluation: what sources, declarations, tests and facts say of them.
///
/// What a task only follows from others, such as `blocked`, is worked out when it is asked for.
///
/// INVARIANT: one thread at a time uses it, like the machine that made it.
final class TaskList: @unchecked Sendable {
  /// The rows of a large source stand in columns, and come before all others.
  let table: TaskTable?
  let tableCount: Int
  /// The ids of the rows beyond the table.
  private var ids: [String] = []
  private var rows: [String: Int] = [:]
  /// What is said of a row, by the place of the field, over what the table says.
  private(set) var given: [Int: [Int: Value]] = [:]
  /// The rows of the tasks that a row is made of.
  var parts: [Int: [Int]] = [:]
  private var isPart: Set<Int> = []
  /// Why there is no list; then it is empty.
  var reason: Reason?
  /// What people should know: sources that differ, tasks that need one another.
  var messages: [String] = []
  var conflicts: [TaskConflict] = []
  /// Where the tasks were read, and how many there.
  var origins: [(path: String, digest: String?, count: Int)] = []
  /// The boxes that should say something else than they do.
  var boxes: [BoxChange] = []
  /// Fields of which a source says by now what a fact has said before.
  var agreed: [(row: Int, field: String, value: Value)] = []
  /// What the sources say, of the tasks that a fact has changed.
  var sourced: [Int: [Int: Value]] = [:]

  private let status: ChoiceType
  private let doneStatus: Int?
  private let names: [String]
  private let clock: Clock
  private let owner: (String) -> Value
  private var links: Links?

  /// - Parameter names: the names of all fields.
  init(
    _ status: ChoiceType, names: [String], clock: Clock, owner: @escaping (String) -> Value,
    table: TaskTable?
  ) {
    self.owner = owner
    self.status = status
    self.names = names
    self.clock = clock
    self.table = table
    tableCount = table?.count ?? 0
    doneStatus = status.ordinal(of: "done")
  }

  // MARK: Rows

  var count: Int { tableCount + ids.count }

  /// The rows that are tasks by themselves, and no parts of others.
  var wholeRows: [Int] {
    isPart.isEmpty ? Array(0..<count) : (0..<count).filter { !isPart.contains($0) }
  }

  /// How many tasks there are by themselves.
  var wholeCount: Int { count - isPart.count }

  /// Whether every row is a task by itself.
  var isFlat: Bool { isPart.isEmpty }

  func id(_ row: Int) -> String {
    if let table, row < tableCount { return table.id(row) }
    return ids[row - tableCount]
  }

  func row(of id: String) -> Int? { rows[id] ?? table?.row(of: id) }

  func object(_ row: Int) -> Value { .object(TaskObject(self, row)) }

  /// Enters a task that is not there yet.
  func add(_ id: String, _ values: [Int: Value], isPart: Bool = false) -> Int {
    let row = count
    ids.append(id)
    rows[id] = row
    given[row] = values
    if isPart { self.isPart.insert(row) }
    return row
  }

  /// Makes a task of its own of a part.
  func markWhole(_ row: Int) { isPart.remove(row) }

  /// What was said of a field, and not what follows from other fields.
  func said(_ row: Int, _ place: Int) -> Value? {
    if let value = given[row]?[place] { return value }
    return row < tableCount ? tabled(row, place) : nil
  }

  /// What the table says.
  private func tabled(_ row: Int, _ place: Int) -> Value? {
    guard let table else { return nil }
    if place == TaskObject.Place.source { return .text(table.place(row)) }
    guard let column = table.column(at: place) else { return nil }
    if !column.exceptions.isEmpty, let exception = column.exceptions[row] { return exception }
    switch column.kind {
    case .number:
      let word = column.words[row]
      return word.isNaN ? nil : Value(word: word, type: column.type)
    case .ordinal:
      let ordinal = column.ordinals[row]
      if ordinal == TaskColumn.absent { return nil }
      guard case .choice(let choice) = column.type else { return .bool(ordinal == 1) }
      return .choice(choice, Int(ordinal))
    case .text:
      let number = column.texts[row]
      if number == TextPool.none { return nil }
      let text = table.pool[number]
      return column.type == .domain(.person) ? owner(text) : .text(text)
    case .texts:
      return .list(
        List(
          (Int(column.starts[row])..<column.end(row)).map { .text(table.pool[column.items[$0]]) }))
    case .other: return nil
    }
  }

  /// The rows of the table of which more is said than stands in it.
  var overlaid: [Int] { given.keys.filter { $0 < tableCount }.sorted() }

  func set(_ row: Int, _ place: Int, _ value: Value) { given[row, default: [:]][place] = value }

  // MARK: Fields

  func value(_ row: Int, _ place: Int) -> Value {
    typealias Place = TaskObject.Place
    switch place {
    case Place.id: return .text(id(row))
    case Place.age: return elapsed(row, since: Place.created)
    case Place.idle: return elapsed(row, since: Place.updated)
    case Place.needs: return needs(row)
    case Place.blocks:
      return .list(List((linked().dependents[id(row)] ?? []).map(Value.text)))
    case Place.parts: return .list(List((parts[row] ?? []).map(object)))
    case Place.done, Place.open:
      let state = value(row, Place.status)
      guard case .choice(_, let ordinal) = state, let doneStatus else {
        return .unknown(state.reason ?? nothing(row, place))
      }
      return .bool((ordinal == doneStatus) == (place == Place.done))
    case Place.blocked: return blocked(row)
    default: break
    }
    if let value = said(row, place) { return value }
    switch place {
    case Place.title: return .text(id(row))
    // A task of which nothing else is said stands at the beginning.
    case Place.status: return .choice(status, 0)
    case Place.labels: return .list(List([]))
    case Place.progress where isDone(row) == true: return .number(100)
    default: return .unknown(nothing(row, place))
    }
  }

  private func nothing(_ row: Int, _ place: Int) -> Reason {
    // Of many tasks nobody wants to hear one by one that they have no owner.
    if row < tableCount { return Reason("the task has no '\(name(place))'") }
    return Reason("the task '\(id(row))' has no '\(name(place))'")
  }

  private func name(_ place: Int) -> String { names.indices.contains(place) ? names[place] : "" }

  private func elapsed(_ row: Int, since place: Int) -> Value {
    switch value(row, place) {
    case .time(let instant): .duration(clock.now - instant)
    case let other: .unknown(other.reason ?? .noResult)
    }
  }

  private func isDone(_ row: Int) -> Bool? {
    guard case .choice(_, let ordinal) = value(row, TaskObject.Place.status), let doneStatus else {
      return nil
    }
    return ordinal == doneStatus
  }

  private func needs(_ row: Int) -> Value {
    var needs: [Value] = []
    switch said(row, TaskObject.Place.needs) {
    case .list(let list)?: needs = list.elements
    case .unknown(let reason)?: return .unknown(reason)
    default: break
    }
    // Who blocks another is needed by it: the two say the same.
    for blocker in linked().blockers[id(row)] ?? [] where !needs.contains(.text(blocker)) {
      needs.append(.text(blocker))
    }
    return .list(List(needs))
  }

  /// Whether something that the task needs is not done.
  private func blocked(_ row: Int) -> Value {
    guard case .list(let needs) = needs(row) else {
      return .unknown(needs(row).reason ?? nothing(row, TaskObject.Place.blocked))
    }
    var isUnknown = false
    for need in needs.elements {
      switch self.row(of: need.plainText).map(isDone) {
      case .some(.some(true)): continue
      case .some(.some(false)): return .bool(true)
      default: isUnknown = true
      }
    }
    return isUnknown
      ? .unknown(Reason("a task that '\(id(row))' needs is not known, or has no status"))
      : .bool(false)
  }

  // MARK: What waits for what

  private struct Links {
    /// For each task those that say they block it, and those that need it.
    var blockers: [String: [String]] = [:]
    var dependents: [String: [String]] = [:]
  }

  private func linked() -> Links {
    if let links { return links }
    var made = Links()
    func texts(_ row: Int, _ place: Int) -> [String] {
      guard case .list(let list)? = said(row, place) else { return [] }
      return list.elements.map(\.plainText)
    }
    for row in 0..<count {
      for other in texts(row, TaskObject.Place.blocks) where self.row(of: other) != nil {
        made.blockers[other, default: []].append(id(row))
      }
    }
    links = made
    for row in 0..<count {
      guard case .list(let needs) = needs(row) else { continue }
      for need in needs.elements { made.dependents[need.plainText, default: []].append(id(row)) }
    }
    links = made
    return made
  }

  /// The tasks that need one another, each circle in the order of the list.
  func circles() -> [[String]] {
    var edges: [[Int]] = []
    edges.reserveCapacity(count)
    var isEmpty = true
    for row in 0..<count {
      guard case .list(let needs) = needs(row), !needs.elements.isEmpty else {
        edges.append([])
        continue
      }
      isEmpty = false
      edges.append(needs.elements.compactMap { self.row(of: $0.plainText) })
    }
    if isEmpty { return [] }
    return DependencyOrder.components(edges)
      .filter { $0.count > 1 || edges[$0[0]].contains($0[0]) }
      .map { $0.sorted().map(id) }
  }
}
