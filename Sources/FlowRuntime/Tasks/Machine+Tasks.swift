import FlowChecker
import FlowProcess
import FlowValues

/// Tasks: from sources, declared, given by a test, and changed by facts.
extension Machine {
  /// All tasks.
  ///
  /// - Parameter frame: where the evidence is asked for, if it was not read yet.
  func tasks(_ frame: Words) -> Value {
    let list = taskList(frame)
    if let reason = list.reason { return .unknown(reason) }
    if let known = process.taskValues, known.list === list { return .list(List(known.values)) }
    let values = list.wholeRows.map(list.object)
    process.taskValues = (list, values)
    return .list(List(values))
  }

  func task(_ id: String, _ frame: Words) -> Value {
    let list = taskList(frame)
    if let row = list.row(of: id) { return list.object(row) }
    return .unknown(list.reason ?? Reason("there is no task '\(id)'"))
  }

  /// The tasks with all facts so far; where facts have changed some, they are looked at even if
  /// nothing asked for them.
  var settledTasks: TaskList? {
    if hasFailed || program.process.taskSources.isEmpty || process.state.tasks.isEmpty {
      return knownTasks
    }
    return taskList(main)
  }

  /// The tasks, where something has asked for them in this evaluation.
  var knownTasks: TaskList? { process.taskList?.list }

  func taskList(_ frame: Words) -> TaskList {
    let changes = process.state.tasks.count == 0 ? 0 : process.state.count
    if let known = process.taskList, known.facts == changes, known.given == givenTaskVersion {
      return known.list
    }
    let list = makeTasks(frame)
    process.taskList = TaskListVersion(list: list, facts: changes, given: givenTaskVersion)
    return list
  }

  private func makeTasks(_ frame: Words) -> TaskList {
    var merge: TaskMerge
    do throws(TaskReading.Failure) {
      let table = try tableOfTasks()
      merge = TaskMerge(self, table: table)
      try merge.addParts(
        TaskReading(machine: self, name: "parts", record: nil, from: .typed))
      if let table { merge.list.origins += taskOrigin(0, table.count) }
      let sources = try sourcedTasks(frame, afterFirst: table != nil)
      for (number, source) in sources.enumerated() {
        if let reason = merge.add(source: source) { throw TaskReading.Failure(reason) }
        merge.list.origins += taskOrigin(number + (table == nil ? 0 : 1), source.count)
      }
    } catch {
      return TaskMerge.unknown(self, error.reason)
    }
    for (task, values) in declaredTasks() { merge.add(declared: task.id, values, at: task.span) }
    for (id, values) in givenTasks { merge.add(given: id, values) }
    merge.add(facts: process.state.tasks)
    return merge.finished()
  }

  /// What the sources say, read when the tasks are first asked for.
  private func sourcedTasks(
    _ frame: Words, afterFirst: Bool
  ) throws(TaskReading.Failure) -> [[SourcedTask]] {
    var all: [[SourcedTask]] = []
    for (number, source) in program.process.taskSources.enumerated() where number > 0 || !afterFirst
    {
      if let rows = try rowsOfTable(source) {
        all.append(rows)
        continue
      }
      let value = taskSourceCodes[number].run(frame)
      let isSupplied = world.supplied(EvidenceName.tasks) != nil
      let origin = evidence.origins[source.evidence].text ?? source.path
      let reading = TaskReading(
        machine: self, name: isSupplied ? EvidenceName.tasks : origin ?? EvidenceName.tasks,
        record: source.record, from: source.reader == .csv && !isSupplied ? .texts : .typed)
      all.append(try reading.tasks(value))
      // What was supplied stands for all sources.
      if isSupplied { break }
    }
    return all
  }

  /// The file of a source of tasks, as the report names it.
  private func taskOrigin(
    _ number: Int, _ count: Int
  ) -> [(path: String, digest: String?, count: Int)] {
    let source = program.process.taskSources[number]
    let origin = evidence.origins[source.evidence]
    if world.supplied(EvidenceName.tasks) != nil {
      return origin.text.map { [($0, origin.digest, count)] } ?? []
    }
    guard let path = source.path ?? origin.text else { return [] }
    let read = world.origin(ofPath: path)
    return [(read?.path ?? path, read?.digest, count)]
  }

  private enum EvidenceName { static let tasks = "tasks" }

  func taskField(_ name: String) -> (number: Int, type: Type)? {
    if let number = DomainType.task.fields.firstIndex(where: { $0.name == name }) {
      let type =
        number == TaskObject.Place.status
        ? Type.choice(program.process.taskStatus)
        : program.process.taskFieldTypes[number] ?? DomainType.task.fields[number].type
      return (number, type)
    }
    guard let extra = program.process.taskExtras.firstIndex(where: { $0.name == name }) else {
      return nil
    }
    return (TaskObject.Place.count + extra, program.process.taskExtras[extra].type)
  }

  private func declaredTasks() -> [(CheckedTask, [Int: Value])] {
    program.process.tasks.enumerated().map { index, task in
      var values: [Int: Value] = [:]
      for (field, code) in zip(task.values.map(\.field), taskCodes[index]) {
        values[field] = code.run(main)
      }
      if let title = task.title { values[TaskObject.Place.title] = .text(title) }
      return (task, settled(values))
    }
  }

  /// `age` and `idle` may stand for the instants they count from, and a name for an owner.
  func settled(_ values: [Int: Value]) -> [Int: Value] {
    var values = values
    for (length, start) in [
      (TaskObject.Place.age, TaskObject.Place.created),
      (TaskObject.Place.idle, TaskObject.Place.updated),
    ] {
      if case .duration(let seconds)? = values.removeValue(forKey: length) {
        values[start] = .time(now - seconds)
      }
    }
    if case .text(let owner)? = values[TaskObject.Place.owner] {
      values[TaskObject.Place.owner] = process.owner(owner)
    }
    return values
  }

  /// What a fact says of a task that it changes: also what the source said then, so that it shows
  /// when that changes later.
  func changed(_ task: any ObjectValue, _ field: Int, _ body: FactBody) -> FactBody {
    guard let list = knownTasks, let row = list.row(of: task.name),
      case .text? = list.said(row, TaskObject.Place.source)
    else { return body }
    var body = body
    let source = list.sourced[row]?[field] ?? list.said(row, field)
    body["from"] = source.map(ProcessRun.kept) ?? .null
    return body
  }

  /// Tells what was found out about the tasks of this evaluation: conflicts are facts, too.
  func noteTasks() {
    guard let list = settledTasks else { return }
    notes += list.messages
    for (row, field, value) in list.agreed {
      let value = ProcessRun.kept(value)
      process.emit(
        .taskChanged, list.id(row),
        ["field": .text(field), "value": value, "from": value, "agreed": .bool(true)])
    }
    var room = Self.mostConflicts - process.state.conflicts.count
    var more = 0
    for conflict in list.conflicts {
      let subject = "\(conflict.task).\(conflict.field)"
      let known = process.state.conflicts[subject]
      if known == conflict.identity { continue }
      if known == nil, room <= 0 {
        more += 1
        continue
      }
      if known == nil { room -= 1 }
      var body = conflict.body
      body["identity"] = .text(conflict.identity)
      process.emit(.taskConflict, conflict.task, body)
    }
    if more > 0 {
      notes.append(
        "the ledger has \(Self.mostConflicts) conflicts that nobody has settled, and \(more) more "
          + "are not recorded")
    }
  }

  /// Two large sources that have nothing in common must not fill the ledger with it.
  private static let mostConflicts = 1_000
}
