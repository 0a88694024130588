import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// Puts together what sources, declarations, tests and facts say of the tasks.
///
/// What two of them say differently is a conflict: the field is unknown until somebody settles it.
/// A test goes before all of them, and a fact before what a source said when the fact was recorded.
struct TaskMerge {
  private typealias Place = TaskObject.Place

  private let machine: Machine
  private(set) var list: TaskList
  /// Where each task that is no row of the table was first said.
  private var places: [Int: String] = [:]
  private var boxes: [Int: (path: String, line: Int, state: String)] = [:]

  init(_ machine: Machine, table: TaskTable?) {
    self.machine = machine
    let process = machine.program.process
    list = TaskList(
      process.taskStatus,
      names: DomainType.task.fields.map(\.name) + process.taskExtras.map(\.name),
      clock: machine.process.clock,
      owner: { [unowned machine] in machine.process.owner($0) }, table: table)
  }

  /// A list of which nobody knows what is on it.
  static func unknown(_ machine: Machine, _ reason: Reason) -> TaskList {
    let merge = TaskMerge(machine, table: nil)
    merge.list.reason = reason
    return merge.list
  }

  // MARK: Sources

  /// Adds the tasks of one source.
  ///
  /// - Returns: why the source is none: an id stands in it twice.
  mutating func add(source tasks: [SourcedTask]) -> Reason? {
    var seen: [String: String] = [:]
    for task in tasks {
      if let reason = enter(task, isPart: false, &seen) { return reason }
    }
    return nil
  }

  /// Adds what the tasks of the table say they are made of.
  mutating func addParts(_ reading: TaskReading) throws(TaskReading.Failure) {
    guard let table = list.table, let column = table.column(at: Place.parts) else { return }
    var seen: [String: String] = [:]
    for (row, value) in column.exceptions.sorted(by: { $0.key < $1.key }) where !value.isUnknown {
      var parts: [Int] = []
      for part in try reading.tasks(value) {
        if table.row(of: part.id) == nil, let reason = enter(part, isPart: true, &seen) {
          throw TaskReading.Failure(reason)
        }
        if let row = list.row(of: part.id) { parts.append(row) }
      }
      list.parts[row] = parts
    }
  }

  private mutating func enter(
    _ task: SourcedTask, isPart: Bool, _ seen: inout [String: String]
  ) -> Reason? {
    if let before = seen.updateValue(task.place, forKey: task.id) {
      // Of a checklist every box is a task, and some are parts of others, too.
      if before == task.place, let row = list.row(of: task.id) {
        list.markWhole(row)
        return nil
      }
      return Reason("\(task.place): the id '\(task.id)' stands at \(before) already")
    }
    var values = task.values
    if values[Place.source] == nil { values[Place.source] = .text(task.place) }
    let row: Int
    if let known = list.row(of: task.id) {
      row = known
      merge(row, values, from: task.place)
    } else {
      row = list.add(task.id, values, isPart: isPart)
      places[row] = task.place
    }
    if boxes[row] == nil, let box = task.box { boxes[row] = box }
    var parts: [Int] = []
    for part in task.parts {
      if let reason = enter(part, isPart: true, &seen) { return reason }
      if let row = list.row(of: part.id) { parts.append(row) }
    }
    if !parts.isEmpty { list.parts[row] = parts }
    return nil
  }

  /// What another says of a task that is known already.
  private func merge(_ row: Int, _ values: [Int: Value], from place: String) {
    let first = places[row] ?? list.said(row, Place.source)?.plainText ?? "another source"
    for (field, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let before = list.said(row, field) else {
        list.set(row, field, value)
        continue
      }
      // Where it stands and how far its parts are differs by nature.
      if field == Place.source || field == Place.progress || before == value { continue }
      if before.isUnknown || value.isUnknown { continue }
      refuse(
        TaskConflict(
          task: list.id(row), field: name(field),
          sides: [.init(place: first, value: before), .init(place: place, value: value)]),
        row, field)
    }
  }

  private func refuse(_ conflict: TaskConflict, _ row: Int, _ field: Int) {
    list.conflicts.append(conflict)
    list.set(row, field, .unknown(conflict.reason))
  }

  private func name(_ field: Int) -> String {
    let fields = DomainType.task.fields
    return field < fields.count
      ? fields[field].name : machine.program.process.taskExtras[field - fields.count].name
  }

  // MARK: Declarations and tests

  mutating func add(declared id: String, _ values: [Int: Value], at span: Span) {
    let source = machine.program.source(of: span)
    let line = source?.position(at: Int(span.start)).line ?? 0
    let place = "\(source?.path ?? "the script"):\(line)"
    if let row = list.row(of: id) {
      merge(row, values, from: place)
    } else {
      let row = list.add(id, values)
      places[row] = place
    }
  }

  /// What a test gives goes before all else.
  mutating func add(given id: String, _ values: [Int: Value]) {
    guard let row = list.row(of: id) else {
      _ = list.add(id, values)
      return
    }
    for (field, value) in values { list.set(row, field, value) }
  }

  // MARK: Facts

  mutating func add(facts records: [String: TaskRecord]) {
    // What a script opened comes last, in the order in which it was opened.
    for (id, record) in records.sorted(by: { ($0.value.order, $0.key) < ($1.value.order, $1.key) })
    {
      let row = list.row(of: id) ?? list.add(id, [:])
      if let opened = record.opened { list.set(row, Place.created, .time(opened)) }
      for (name, value) in record.changes.sorted(by: { $0.key < $1.key }) {
        guard let field = machine.taskField(name) else { continue }
        var new = machine.process.value(of: value, as: field.type)
        if field.number == Place.owner, case .text(let owner) = value {
          new = machine.process.owner(owner)
        }
        lay(new, over: record.seen[name], name, field, row, since: record.updated)
      }
      if list.said(row, Place.updated).map({ $0.word < record.updated }) ?? true {
        list.set(row, Place.updated, .time(record.updated))
      }
    }
  }

  /// A fact goes before the source as long as that says what it said then.
  private func lay(
    _ value: Value, over seen: FactValue?, _ name: String, _ field: (number: Int, type: Type),
    _ row: Int, since instant: Double
  ) {
    let said = list.said(row, field.number)
    if let said, let seen {
      list.sourced[row, default: [:]][field.number] = said
      if said == value {
        if ProcessRun.kept(said) != seen { list.agreed.append((row, name, said)) }
        return
      }
      let now = ProcessRun.kept(said)
      if now != seen {
        let conflict = TaskConflict(
          task: list.id(row), field: name,
          sides: [
            .init(place: places[row] ?? sourcePlace(row), value: said),
            .init(place: "the ledger", value: value),
          ], remark: "set \(InstantFormat.printForPeople(instant)), when that was \(words(seen))")
        list.conflicts.removeAll { $0.task == conflict.task && $0.field == name }
        return refuse(conflict, row, field.number)
      }
      if field.number == Place.status, let box = boxes[row] {
        list.boxes.append(
          BoxChange(
            path: box.path, line: box.line, task: list.id(row), before: box.state,
            after: value.plainText))
      }
    }
    list.conflicts.removeAll { $0.task == list.id(row) && $0.field == name }
    list.set(row, field.number, value)
  }

  private func sourcePlace(_ row: Int) -> String {
    list.said(row, Place.source)?.plainText ?? "the source"
  }

  private func words(_ value: FactValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): NumberFormat.print(number)
    case .bool(let bool): "\(bool)"
    default: "something else"
    }
  }

  // MARK: The whole

  /// More conflicts than this are counted.
  private static let most = 20

  /// Whether what waits for what matters: of many tasks that nobody asks about it, it does not.
  private var looksAtNeeds: Bool {
    list.table == nil || list.table?.column(at: Place.needs) != nil
  }

  mutating func finished() -> TaskList {
    list.messages = list.conflicts.prefix(Self.most).map(\.message)
    if list.conflicts.count > Self.most {
      list.messages.append("and \(list.conflicts.count - Self.most) more conflicts")
    }
    guard looksAtNeeds else { return list }
    for circle in list.circles() {
      list.messages.append(
        circle.count == 1
          ? "\(circle[0]) needs itself, so it can never begin"
          : "\(circle.joined(separator: ", ")) need one another: none of them can begin")
    }
    return list
  }
}
