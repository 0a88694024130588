import FlowEvidence
import FlowProcess
import FlowValues
import Glibc

/// Writes what was set into the checklists that the tasks come from, as far as that is allowed.
struct TaskFiles {
  let project: Project
  let permissions: Permissions

  /// What came of it.
  struct Result {
    var written: [BoxChange] = []
    /// A line for each change, done or not.
    var messages: [String] = []
  }

  /// Brings the files up to date.
  ///
  /// - Parameter isTrial: whether nothing is to be written.
  func write(_ changes: [BoxChange], isTrial: Bool) -> Result {
    var result = Result()
    var paths: [String] = []
    for change in changes where !paths.contains(change.path) { paths.append(change.path) }
    for path in paths {
      write(changes.filter { $0.path == path }, path, isTrial, &result)
    }
    return result
  }

  private func write(
    _ changes: [BoxChange], _ path: String, _ isTrial: Bool, _ result: inout Result
  ) {
    let place = Path.normal(path, from: project.folder)
    guard !isTrial, permissions.allows(writing: place, in: project) else {
      for change in changes {
        result.messages.append(
          "\(path):\(change.line) says \(change.before), and \(change.task) is \(change.after)"
            + (isTrial ? "" : "; allow it to be written with --allow write=\(path)"))
      }
      return
    }
    do throws(FileError) {
      let file = try OpenFile(place, flags: O_NONBLOCK)
      guard file.isOrdinary else { throw .notAFile(path) }
      // A link must not lead the pen to where it was not let.
      let truePath = file.canonicalPath ?? place
      guard permissions.allows(writing: truePath, in: project) else {
        result.messages.append(
          "'\(path)' leads to '\(truePath)'; allow it to be written with --allow write=\(truePath)")
        return
      }
      let bytes = try file.contents(limit: FileReader.limit)
      let edit = ChecklistEdit.apply(changes, to: bytes, path: path)
      result.messages += edit.refused.map(\.sentence)
      guard !edit.done.isEmpty else { return }
      try FileWriter.replace(truePath, with: edit.bytes)
      result.written += edit.done
      for change in edit.done {
        result.messages.append("\(path):\(change.line) says \(change.after) now: \(change.task)")
      }
    } catch {
      result.messages.append(error.writingSentence)
    }
  }
}
