import FlowValues

/// A task as a script sees it: a row of the list of all tasks.
final class TaskObject: ObjectValue {
  let kind = DomainType.task
  let name: String
  let list: TaskList
  let row: Int

  init(_ list: TaskList, _ row: Int) {
    self.list = list
    self.row = row
    name = list.id(row)
  }

  func field(_ index: Int) -> Value { list.value(row, index) }

  /// Where the fields stand.
  enum Place {
    private static func place(_ name: String) -> Int {
      DomainType.task.fields.firstIndex { $0.name == name } ?? 0
    }

    static let id = place("id")
    static let title = place("title")
    static let status = place("status")
    static let owner = place("owner")
    static let needs = place("needs")
    static let blocks = place("blocks")
    static let labels = place("labels")
    static let created = place("created")
    static let updated = place("updated")
    static let age = place("age")
    static let idle = place("idle")
    static let done = place("done")
    static let open = place("open")
    static let blocked = place("blocked")
    static let parts = place("parts")
    static let progress = place("progress")
    static let source = place("source")
    static let count = DomainType.task.fields.count
  }
}
