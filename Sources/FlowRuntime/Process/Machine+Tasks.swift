import FlowChecker
import FlowProcess
import FlowValues

/// Tasks: declared, given by a test, and changed by facts.
extension Machine {
  func tasks() -> Value { .list(List(taskList().tasks)) }

  func task(_ id: String) -> Value {
    let list = taskList()
    guard let place = list.places[id] else { return .unknown(Reason("there is no task '\(id)'")) }
    return list.tasks[place]
  }

  private func taskList() -> TaskList {
    let changes = process.state.tasks.count == 0 ? 0 : process.state.count
    if let known = process.taskList, known.facts == changes, known.given == givenTaskVersion {
      return known
    }
    let list = makeTasks(changes)
    process.taskList = list
    return list
  }

  private func makeTasks(_ changes: Int) -> TaskList {
    var order: [String] = []
    var fields: [String: [Int: Value]] = [:]
    for (id, values) in declaredTasks() + givenTasks {
      if fields[id] == nil { order.append(id) }
      fields[id, default: [:]].merge(values) { $1 }
    }
    for (id, record) in process.state.tasks.sorted(by: { $0.key < $1.key }) {
      if fields[id] == nil { order.append(id) }
      for (name, value) in record.changes {
        guard let place = taskField(name) else { continue }
        fields[id, default: [:]][place.number] = process.value(of: value, as: place.type)
      }
      fields[id, default: [:]][TaskObject.Place.updated] = .time(record.updated)
    }
    // A task of which nothing else is said stands at the beginning.
    for id in order where fields[id]?[TaskObject.Place.status] == nil {
      fields[id]?[TaskObject.Place.status] = .choice(program.process.taskStatus, 0)
    }
    // What a task waits for is done or not; what waits for it follows from that.
    let doneStatus = program.process.taskStatus.ordinal(of: "done")
    func isDone(_ id: String) -> Bool? {
      guard case .choice(_, let status)? = fields[id]?[TaskObject.Place.status] else { return nil }
      return doneStatus.map { $0 == status }
    }
    var blocks: [String: [Value]] = [:]
    for id in order {
      // Who blocks another is needed by it: the two say the same.
      guard case .list(let blocked)? = fields[id]?[TaskObject.Place.blocks] else { continue }
      for other in blocked.elements.map(\.plainText) where fields[other] != nil {
        var needs: [Value] = []
        if case .list(let list)? = fields[other]?[TaskObject.Place.needs] { needs = list.elements }
        if !needs.contains(.text(id)) { needs.append(.text(id)) }
        fields[other]?[TaskObject.Place.needs] = .list(List(needs))
      }
    }
    for id in order {
      guard case .list(let needs)? = fields[id]?[TaskObject.Place.needs] else { continue }
      for need in needs.elements { blocks[need.plainText, default: []].append(.text(id)) }
    }
    var objects: [Value] = []
    var places: [String: Int] = [:]
    for id in order {
      places[id] = objects.count
      objects.append(taskObject(id, fields[id] ?? [:], blocks[id] ?? [], isDone))
    }
    return TaskList(tasks: objects, places: places, facts: changes, given: givenTaskVersion)
  }

  private func taskObject(
    _ id: String, _ given: [Int: Value], _ blocks: [Value], _ isDone: (String) -> Bool?
  ) -> Value {
    let names = DomainType.task.fields.map(\.name) + program.process.taskExtras.map(\.name)
    var values = names.map { Value.unknown(Reason("the task '\(id)' has no '\($0)'")) }
    typealias Place = TaskObject.Place
    values[Place.id] = .text(id)
    values[Place.title] = .text(id)
    values[Place.labels] = .list(List([]))
    values[Place.needs] = .list(List([]))
    values[Place.parts] = .list(List([]))
    for (place, value) in given where values.indices.contains(place) { values[place] = value }
    values[Place.blocks] = .list(List(blocks))
    if let done = isDone(id) {
      values[Place.done] = .bool(done)
      values[Place.open] = .bool(!done)
      if given[Place.progress] == nil, done { values[Place.progress] = .number(100) }
    }
    if given[Place.blocked] == nil, case .list(let needs) = values[Place.needs] {
      let open = needs.elements.map { isDone($0.plainText) }
      if open.contains(false) {
        values[Place.blocked] = .bool(true)
      } else if open.contains(nil) {
        values[Place.blocked] = .unknown(
          Reason("a task that '\(id)' needs is not known, or has no status"))
      } else {
        values[Place.blocked] = .bool(false)
      }
    }
    return .object(TaskObject(id, values, clock: process.clock))
  }

  func taskField(_ name: String) -> (number: Int, type: Type)? {
    if let number = DomainType.task.fields.firstIndex(where: { $0.name == name }) {
      let type =
        number == TaskObject.Place.status
        ? Type.choice(program.process.taskStatus) : DomainType.task.fields[number].type
      return (number, type)
    }
    guard let extra = program.process.taskExtras.firstIndex(where: { $0.name == name }) else {
      return nil
    }
    return (TaskObject.Place.count + extra, program.process.taskExtras[extra].type)
  }

  private func declaredTasks() -> [(String, [Int: Value])] {
    program.process.tasks.enumerated().map { index, task in
      var values: [Int: Value] = [:]
      for (field, code) in zip(task.values.map(\.field), taskCodes[index]) {
        values[field] = code.run(main)
      }
      if let title = task.title { values[TaskObject.Place.title] = .text(title) }
      return (task.id, settled(values))
    }
  }

  /// `age` and `idle` may stand for the instants they count from.
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
    return values
  }
}

extension ProcessRun {
  /// What was supplied for a piece of evidence at an earlier evaluation of the same commit.
  func kept(_ name: String, as type: Type) -> (value: Value, origin: String)? {
    guard let record = state.evidence[name], record.commit == commit else { return nil }
    return (
      value(of: record.value, as: type),
      "\(record.origin), recorded \(InstantFormat.printForPeople(record.at))"
    )
  }

  /// The facts that keep what was supplied, where it is not what was kept before.
  func keep(_ evidence: [String: SuppliedEvidence]) -> [Fact] {
    evidence.sorted { $0.key < $1.key }.compactMap { name, supplied in
      let value = Self.kept(supplied.value)
      if let before = state.evidence[name], before.value == value, before.commit == commit {
        return nil
      }
      var body: FactBody = ["value": value, "origin": .text(supplied.origin)]
      if let commit { body["commit"] = .text(commit) }
      if let digest = supplied.digest { body["digest"] = .text(digest) }
      return Fact(key: key, at: now, kind: .evidenceRecorded, subject: name, body: body)
    }
  }

  /// A value as a fact keeps it, read back as the type it had.
  func value(of kept: FactValue, as type: Type) -> Value {
    switch (kept, type) {
    case (.null, _): return .unknown(Reason("it was set to unknown"))
    case (.text(let text), .choice(let choice)):
      return choice.ordinal(of: text).map { .choice(choice, $0) }
        ?? .unknown(Reason("'\(text)' is no case of '\(choice.name)'"))
    case (.text(let text), .domain(.person)): return person(text)
    case (.number(let number), .duration): return .duration(number)
    case (.number(let number), .time): return .time(number)
    case (.object(let body), .record(let type)):
      return .record(
        Record(
          type,
          type.fields.map { field in
            body[field.name].map { value(of: $0, as: field.type) }
              ?? .unknown(Reason("'\(field.name)' was not recorded"))
          }))
    case (.list(let list), .list(let element)):
      return .list(List(list.map { value(of: $0, as: element) }))
    case (.list(let list), _): return .list(List(list.map { value(of: $0, as: .data) }))
    case (.number(let number), _): return .number(number)
    case (.text(let text), _): return .text(text)
    case (.bool(let bool), _): return .bool(bool)
    case (.object(let body), _):
      return .data(
        DataObject(
          keys: body.members.map(\.name),
          values: body.members.map { value(of: $0.value, as: .data) }))
    }
  }

  /// A value as a fact keeps it.
  static func kept(_ value: Value) -> FactValue {
    switch value {
    case .number(let x), .duration(let x), .time(let x): return .number(x)
    case .bool(let bool): return .bool(bool)
    case .text(let text): return .text(text)
    case .choice(let type, let ordinal):
      return .text(type.cases.indices.contains(ordinal) ? type.cases[ordinal] : "")
    case .working(let duration): return .text(duration.description)
    case .list(let list): return .list(list.elements.map(kept))
    case .record(let record):
      var body = FactBody()
      for (field, value) in zip(record.type.fields, record.fields) {
        body[field.name] = kept(value)
      }
      return .object(body)
    case .data(let object):
      var body = FactBody()
      for (name, value) in zip(object.keys, object.values) { body[name] = kept(value) }
      return .object(body)
    case .object(let object): return .text(object.name)
    case .unknown: return .null
    }
  }
}
