/// What the facts say of a task beyond its declaration.
public struct TaskRecord: Hashable, Sendable {
  public internal(set) var changes: [String: FactValue] = [:]
  public internal(set) var updated: Double
}
