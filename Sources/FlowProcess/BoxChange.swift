/// A box in a checklist that should say something else: the task was set, and its file was not.
public struct BoxChange: Hashable, Sendable {
  /// The file, as the script names it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  public let task: String
  /// What the box was read as, and what it should say: states such as `todo` and `in-progress`.
  public let before: String
  public let after: String

  public init(path: String, line: Int, task: String, before: String, after: String) {
    self.path = path
    self.line = line
    self.task = task
    self.before = before
    self.after = after
  }
}
