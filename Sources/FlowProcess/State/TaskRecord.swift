/// What the facts say of a task beyond its declaration and its sources.
public struct TaskRecord: Hashable, Sendable {
  public internal(set) var changes: [String: FactValue] = [:]
  /// What the source said of each field when a fact changed it.
  public internal(set) var seen: [String: FactValue] = [:]
  public internal(set) var updated: Double
  /// When a script opened the task, and because of what.
  public internal(set) var opened: Double?
  /// How many facts there were before it was opened.
  public internal(set) var order = 0
  public internal(set) var cause: String?
}
