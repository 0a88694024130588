import FlowLedger
import FlowProcess

/// The checklists that tasks come from follow what was set.
extension ProcessRunner {
  func writeBoxes(_ boxes: [BoxChange], isTrial: Bool = false) -> TaskFiles.Result {
    guard !boxes.isEmpty else { return TaskFiles.Result() }
    return TaskFiles(project: prepared.script.project, permissions: request.permissions)
      .write(boxes, isTrial: isTrial)
  }

  /// Records what was written.
  ///
  /// What could not be recorded shows in the file all the same, and the next run finds it there.
  func written(
    _ files: TaskFiles.Result, to store: any FactStore, after sequence: Int
  ) -> [RecordedFact] {
    guard !files.written.isEmpty else { return [] }
    let facts = files.written.map { change in
      Fact(
        key: key, at: now, kind: .fileWritten, subject: change.path,
        body: [
          "task": .text(change.task), "line": .number(Double(change.line)),
          "before": .text(change.before), "after": .text(change.after),
        ])
    }
    do throws(AppendError<Never>) {
      return try store.append(key: key, after: sequence) { _ in facts }
    } catch {
      return []
    }
  }
}
