/// What follows `else` in a statement.
public enum ElseBranch: Sendable {
  /// `else { … }`
  case block(Block)
  /// `else if …`, `else escalate to tech-lead`
  case statement(Item)
}
