import FlowValues

/// The tasks of an evaluation, kept until facts or a test change one.
struct TaskList {
  let tasks: [Value]
  let places: [String: Int]
  /// What the list was made of: the count of facts, and of what a test has given.
  let facts: Int
  let given: Int
}
