/// A thing of the process that a name in an expression stands for.
public enum ProcessName: Hashable, Sendable {
  case person(Int)
  case role(Int)
  case rota(Int)
  case phase(Int)
  case ladder(Int)
  case overrideKind(Int)
  case cadence(Int)
  case latch(Int)
  case decision(Int)
  /// A declared task, or one that a test has given.
  case task(String)
  /// An opened escalation or a granted override by its id, in a test.
  case escalation(String)
  case override(String)
  // Of the whole process.
  case phases, tasks, overrides, escalations, people, notifications, facts
  // Of the git repository that the script belongs to.
  case branch, branches, repository
  /// Who has asked for the evaluation; unknown where nobody said.
  case actor
}
