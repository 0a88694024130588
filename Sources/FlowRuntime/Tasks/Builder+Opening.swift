import FlowChecker
import FlowProcess
import FlowValues

/// `task renew { title: "Look at {d.name}", owner: d.owner }` in a handler, a watch or a step.
extension Builder {
  func open(
    _ path: String, _ name: String, _ title: TypedExpression?,
    _ values: [(field: Int, value: TypedExpression)]
  ) -> StepCode {
    let machine = machine
    let process = machine.process
    let title = title.map(text)
    let names = DomainType.task.fields.map(\.name) + program.process.taskExtras.map(\.name)
    let codes = values.map { (name: names[$0.field], code: value($0.value)) }
    return StepCode { frame in
      guard let cause = process.begins(path) else { return .next }
      // As long as nobody has done it, the same cause asks for nothing new.
      if let open = machine.openTask(of: cause, frame) {
        process.emit(
          .note, path, ["cause": .text(cause), "text": .text("\(open) is still open")])
        return machine.hasFailed ? .leave : .next
      }
      let id = machine.nextTaskID(name, frame)
      var fields = FactBody()
      if let title {
        switch title.run(frame) {
        case .known(let words): fields["title"] = .text(words)
        case .unknown(let reason):
          process.emit(
            .note, path,
            ["cause": .text(cause), "text": .text("no task was opened: \(reason.sentence)")])
          return machine.hasFailed ? .leave : .next
        }
      }
      for item in codes {
        let value = item.code.run(frame)
        if !value.isUnknown { fields[item.name] = ProcessRun.kept(value) }
      }
      process.emit(
        .taskOpened, id, ["cause": .text(cause), "fields": .object(fields)], actorKind: .automated)
      return machine.hasFailed ? .leave : .next
    }
  }
}

extension Machine {
  /// The task that a cause opened before, as long as it is not done.
  func openTask(of cause: String, _ frame: Words) -> String? {
    let ids = process.state.tasks.filter { $0.value.cause == cause }.map(\.key)
    if ids.isEmpty { return nil }
    let list = taskList(frame)
    return ids.sorted().first { id in
      guard let row = list.row(of: id) else { return false }
      if case .bool(true) = list.value(row, TaskObject.Place.done) { return false }
      return true
    }
  }

  /// The next free id: `renew-1`, `renew-2` and so on.
  func nextTaskID(_ name: String, _ frame: Words) -> String {
    let opened = Set(process.facts.filter { $0.kind == .taskOpened }.map(\.subject))
    let list = taskList(frame)
    var number = 1
    while true {
      let id = "\(name)-\(number)"
      if list.row(of: id) == nil, !opened.contains(id) { return id }
      number += 1
    }
  }
}
