import FlowValues

/// A task as one source says it.
struct SourcedTask {
  let id: String
  /// `TODO.md:3`, `stories.csv[0]`
  let place: String
  /// What it says, by the places of the fields; what it says nothing of is not there.
  var values: [Int: Value]
  var parts: [SourcedTask] = []
  /// The line of its box, in a checklist.
  var box: (path: String, line: Int, state: String)?
}
