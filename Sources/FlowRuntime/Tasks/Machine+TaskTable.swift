import FlowChecker
import FlowProcess
import FlowValues

/// A source with one task a line is read into columns, of those fields that matter.
extension Machine {
  /// The table of the first source, where that is such a file.
  func tableOfTasks() throws(TaskReading.Failure) -> TaskTable? {
    guard let source = program.process.taskSources.first else { return nil }
    return try table(of: source)
  }

  /// The tasks of a later source that is such a file, row by row.
  func rowsOfTable(_ source: CheckedTaskSource) throws(TaskReading.Failure) -> [SourcedTask]? {
    guard let table = try table(of: source) else { return nil }
    let list = TaskMerge(self, table: table).list
    let reading = TaskReading(machine: self, name: "parts", record: nil, from: .typed)
    var tasks: [SourcedTask] = []
    for row in 0..<table.count {
      var values: [Int: Value] = [:]
      var parts: [SourcedTask] = []
      for column in table.columns {
        guard let value = list.said(row, column.place) else { continue }
        if column.place == TaskObject.Place.parts {
          if !value.isUnknown { parts = try reading.tasks(value) }
        } else if column.kind != .texts || column.end(row) > Int(column.starts[row]) {
          values[column.place] = value
        }
      }
      tasks.append(
        SourcedTask(
          id: table.id(row), place: table.place(row), values: settled(values), parts: parts))
    }
    return tasks
  }

  private func table(of source: CheckedTaskSource) throws(TaskReading.Failure) -> TaskTable? {
    guard source.reader == .jsonl, let path = source.path, world.supplied("tasks") == nil,
      let answer = world.tasks(path, taskColumns(source.record))
    else { return nil }
    pathsRead.append(path)
    let table: TaskTable
    switch answer {
    case .table(let read): table = read
    case .unknown(let reason): throw TaskReading.Failure(reason)
    }
    if !table.isSettled { settle(table, source) }
    if let failure = table.failure { throw TaskReading.Failure(failure) }
    return table
  }

  /// The columns of the fields that the script looks at, and of those that it declares.
  private func taskColumns(_ record: RecordType?) -> [TaskColumn] {
    typealias Place = TaskObject.Place
    let process = program.process
    var places = process.taskFieldsUsed.union(changedTaskFields)
    // What others say of the same tasks is compared field by field.
    if process.taskSources.count > 1 || !process.tasks.isEmpty {
      places.formUnion(0..<Place.count + process.taskExtras.count)
    }
    for (field, others) in Self.taskFieldsBehind where places.contains(field) {
      places.formUnion(others)
    }
    for field in record?.fields ?? [] {
      if let known = taskField(field.name) { places.insert(known.number) }
    }
    for name in process.effectsOnTasks {
      if let known = taskField(name) { places.insert(known.number) }
    }
    let computed: Set<Int> = [
      Place.id, Place.age, Place.idle, Place.done, Place.open, Place.blocked, Place.source,
    ]
    return places.subtracting(computed).sorted().map { place in
      let isOwn = place < Place.count
      let name =
        isOwn ? DomainType.task.fields[place].name : process.taskExtras[place - Place.count].name
      let declared = record?.fields.first { $0.name == name }
      return TaskColumn(
        name, place: place, type: taskField(name)?.type ?? .data,
        isRequired: declared.map { !$0.isOptional } ?? false)
    }
  }

  /// What the fields follow from that no source gives.
  private static let taskFieldsBehind: [(Int, Set<Int>)] = {
    typealias Place = TaskObject.Place
    return [
      (Place.blocked, [Place.needs, Place.blocks, Place.status]),
      (Place.needs, [Place.needs, Place.blocks]), (Place.blocks, [Place.needs, Place.blocks]),
      (Place.done, [Place.status]), (Place.open, [Place.status]), (Place.progress, [Place.status]),
      (Place.age, [Place.created]), (Place.idle, [Place.updated]),
    ]
  }()

  /// The fields that facts have changed, or that an act is about to change.
  private var changedTaskFields: Set<Int> {
    var places = process.fieldsToChange
    for record in process.state.tasks.values {
      for name in record.changes.keys {
        if let field = taskField(name) { places.insert(field.number) }
      }
    }
    return places
  }

  /// Reads what does not stand in the columns as the types of the fields.
  private func settle(_ table: TaskTable, _ source: CheckedTaskSource) {
    table.isSettled = true
    var first: (row: Int, sentence: String)?
    for column in table.columns {
      let isDeclared = source.record?.index(of: column.name) != nil
      let reading = TaskReading(machine: self, name: "", record: nil, from: .typed)
      for (row, value) in column.exceptions where !value.isUnknown {
        if column.place == TaskObject.Place.parts { continue }
        switch reading.read(value, (column.place, column.type)) {
        case .success(let read): column.exceptions[row] = read
        case .failure(let misfit):
          let sentence = "\(table.place(row)).\(column.name)\(misfit.path): \(misfit.message)"
          column.exceptions[row] = .unknown(Reason(sentence))
          if isDeclared, row < first?.row ?? .max { first = (row, sentence) }
        }
      }
    }
    table.failure = first.map { Reason($0.sentence) }
  }
}

extension CheckedProcess {
  /// The fields of tasks that statements set.
  fileprivate var effectsOnTasks: [String] {
    effects.compactMap { if case .set(_, _, let name, _) = $0.kind { name } else { nil } }
  }
}
