import FlowValues

/// A task as a script sees it; `age` and `idle` grow with the clock.
final class TaskObject: ObjectValue {
  let kind = DomainType.task
  let name: String
  /// One for each field of every task, then the extra ones of the program.
  let fields: [Value]
  private let clock: Clock

  init(_ id: String, _ fields: [Value], clock: Clock) {
    name = id
    self.fields = fields
    self.clock = clock
  }

  func field(_ index: Int) -> Value {
    switch index {
    case Place.age: elapsed(since: Place.created)
    case Place.idle: elapsed(since: Place.updated)
    default: fields.indices.contains(index) ? fields[index] : .unknown(.noResult)
    }
  }

  private func elapsed(since place: Int) -> Value {
    switch fields[place] {
    case .time(let instant): .duration(clock.now - instant)
    case let other: .unknown(other.reason ?? .noResult)
    }
  }

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
    static let count = DomainType.task.fields.count
  }
}
