/// The tasks of an evaluation, kept until facts or a test change one.
struct TaskListVersion {
  let list: TaskList
  /// What the list was made of: the count of facts, and of what a test has given.
  let facts: Int
  let given: Int
}
