/// A declared choice: its cases, in the order that compares them.
public final class ChoiceType: Hashable, Sendable {
  public let name: String
  public let cases: [String]
  /// For each case the cases that may follow it, where the declaration says so.
  public let successors: [[Int]?]
  private let places: NameIndex

  public init(name: String, cases: [String], successors: [[Int]?] = []) {
    self.name = name
    self.cases = cases
    self.successors = successors
    places = NameIndex(cases)
  }

  /// The place of a case in the order.
  public func ordinal(of name: String) -> Int? { places[name] }

  public static func == (a: ChoiceType, b: ChoiceType) -> Bool { a === b }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// How gates, phases and runs can come out, worst last.
  public static let outcome = ChoiceType(
    name: "outcome",
    cases: ["passed", "skipped", "overridden", "blocked", "waiting", "unknown", "failed"])

  /// What `.status` of a task can be where a program does not say otherwise.
  public static let taskStatus = ChoiceType(
    name: "task-status", cases: ["todo", "ready", "in-progress", "review", "blocked", "done"])
}
