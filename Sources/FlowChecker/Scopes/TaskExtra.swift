import FlowSource
import FlowSyntax
import FlowValues

/// A field that some tasks have beyond the fields of every task.
final class TaskExtra {
  let name: String
  /// Every value that a task gives it, with the number of its file.
  var values: [(value: Expression, module: Int)] = []
  var type: Type?
  var isInProgress = false

  init(_ name: String) { self.name = name }
}
