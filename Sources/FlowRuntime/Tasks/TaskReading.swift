import FlowChecker
import FlowProcess
import FlowValues

/// Makes tasks of what a reader gives: items of checklists, rows of tables, objects.
struct TaskReading {
  private typealias Place = TaskObject.Place

  let machine: Machine
  /// What the source is called, for messages.
  let name: String
  let record: RecordType?
  /// Whether every value is a text, as in a table.
  let from: Boundary.Source

  /// Why a source gives no tasks.
  struct Failure: Error {
    let reason: Reason

    init(_ sentence: String) { reason = Reason(sentence) }

    init(_ reason: Reason) { self.reason = reason }
  }

  /// The tasks of a list, in its order.
  func tasks(_ value: Value) throws(Failure) -> [SourcedTask] {
    switch value {
    case .list(let list):
      if let doubts = list.doubts { throw Failure(doubts.reason) }
      var tasks: [SourcedTask] = []
      tasks.reserveCapacity(list.elements.count)
      for (number, element) in list.elements.enumerated() {
        tasks.append(try task(element, at: "[\(number)]"))
      }
      return tasks
    // Many tools wrap their list: `{ "tasks": [ … ] }`.
    case .data(let object):
      if let inner = object["tasks"] ?? object["items"] { return try tasks(inner) }
      throw Failure("\(name): expected a list of tasks, found an object without 'tasks'")
    case .unknown(let reason): throw Failure(reason)
    default: throw Failure(Reason.otherKind(of: value, than: "a list of tasks in \(name)"))
    }
  }

  private func task(_ value: Value, at place: String) throws(Failure) -> SourcedTask {
    switch value {
    case .record(let record) where record.type == .checklistItem: return try item(record)
    case .record(let record):
      return try task(zip(record.type.fields.map(\.name), record.fields).map { ($0, $1) }, place)
    case .data(let object):
      return try task(zip(object.keys, object.values).map { ($0, $1) }, place)
    case .unknown(let reason): throw Failure(reason)
    default:
      throw Failure("\(name): \(place): expected a task, found \(Self.short(value))")
    }
  }

  // MARK: Objects and rows

  private func task(
    _ members: [(String, Value)], _ place: String
  ) throws(Failure) -> SourcedTask {
    var id: String?
    var fields: [Int: Value] = [:]
    var seen: Set<String> = []
    var parts: [SourcedTask] = []
    for (name, value) in members {
      if case .unknown = value { continue }
      if case .text("") = value, from == .texts || name == "owner" { continue }
      guard let field = machine.taskField(name) else { continue }
      seen.insert(name)
      switch field.number {
      case Place.id: id = try self.id(value, place)
      case Place.parts:
        if case .list(let list) = value {
          for (number, element) in list.elements.enumerated() {
            parts.append(try task(element, at: "\(place).parts[\(number)]"))
          }
        }
      case Place.done, Place.open, Place.blocked: continue
      default:
        fields[field.number] = try self.value(value, of: name, field, place)
      }
    }
    guard let id, !id.isEmpty else { throw Failure("\(name): \(place) has no 'id'") }
    if let record {
      for field in record.fields where !field.isOptional && !seen.contains(field.name) {
        throw Failure("\(name): \(place).\(field.name) is missing")
      }
    }
    return SourcedTask(
      id: id, place: name + place, values: machine.settled(fields), parts: parts)
  }

  private func id(_ value: Value, _ place: String) throws(Failure) -> String {
    switch value {
    case .text(let text): return text
    case .number(let number): return NumberFormat.print(number)
    default: throw Failure("\(name): \(place).id: expected a text, found \(Self.short(value))")
    }
  }

  private func value(
    _ value: Value, of field: String, _ known: (number: Int, type: Type), _ place: String
  ) throws(Failure) -> Value {
    switch read(value, known) {
    case .success(let read): return read
    case .failure(let misfit):
      let sentence = "\(name): \(place).\(field)\(misfit.path): \(misfit.message)"
      // What the script declares of the source holds for all of it.
      if let record, record.index(of: field) != nil { throw Failure(sentence) }
      return .unknown(Reason(sentence))
    }
  }

  /// A value as the field has it.
  func read(
    _ value: Value, _ field: (number: Int, type: Type)
  ) -> Result<Value, Boundary.Misfit> {
    switch (field.number, value) {
    case (Place.status, .text(let word)):
      let choice = machine.program.process.taskStatus
      if let ordinal = TaskState.ordinal(of: word, in: choice) {
        return .success(.choice(choice, ordinal))
      }
    case (Place.owner, .text(let text)): return .success(machine.process.owner(text))
    case (Place.title, .number(let number)): return .success(.text(NumberFormat.print(number)))
    default: break
    }
    // A cell holds several texts with commas, semicolons or blanks between them.
    if field.type == .list(.text), case .text(let text) = value {
      let words = text.split { $0 == "," || $0 == ";" || $0 == " " || $0 == "|" }
      return .success(.list(List(words.map { .text(String($0)) })))
    }
    return Boundary.convert(value, to: field.type, from: from)
  }

  // MARK: Checklists

  private func item(_ record: Record) throws(Failure) -> SourcedTask {
    func field(_ name: String) -> Value {
      RecordType.checklistItem.index(of: name).map { record.fields[$0] } ?? .unknown(.noResult)
    }
    let place = field("source").plainText
    let word = field("status").plainText
    var values: [Int: Value] = [
      Place.title: field("title"), Place.source: .text(place),
    ]
    let choice = machine.program.process.taskStatus
    values[Place.status] =
      TaskState.ordinal(of: word, in: choice).map { .choice(choice, $0) }
      ?? .unknown(Reason("\(place): '\(word)' is no case of '\(choice.name)'"))
    if case .text(let owner) = field("owner") { values[Place.owner] = machine.process.owner(owner) }
    for name in ["due", "priority", "labels"] {
      let value = field(name)
      guard !value.isUnknown, let known = machine.taskField(name) else { continue }
      if case .list(let list) = value, list.elements.isEmpty { continue }
      values[known.number] = try self.value(value, of: name, known, " \(place)")
    }
    var parts: [SourcedTask] = []
    if case .list(let list) = field("parts") {
      for case .record(let part) in list.elements { parts.append(try item(part)) }
    }
    // What is made of parts is as far as they are.
    if !parts.isEmpty { values[Place.progress] = field("progress") }
    let line = Int(field("line").word)
    return SourcedTask(
      id: field("id").plainText, place: place, values: values, parts: parts,
      box: (String(place.dropLast("\(line)".count + 1)), line, word))
  }

  private static func short(_ value: Value) -> String {
    let text = value.literalText
    return text.count > 60 ? String(text.prefix(57)) + "…" : text
  }
}

extension ProcessRun {
  /// Who owns a task by what a source says: somebody whom the script does not know is somebody all
  /// the same, and may do nothing.
  func owner(_ text: String) -> Value {
    if let name = person(named: text) { return person(name) }
    if let known = strangers[text] { return known }
    let stranger = Value.object(
      ThingObject(
        .person, text,
        [
          .text(text), .unknown(Reason("\(text) has no address")), .bool(false), .bool(false),
          .list(List([])),
        ]))
    strangers[text] = stranger
    return stranger
  }
}
