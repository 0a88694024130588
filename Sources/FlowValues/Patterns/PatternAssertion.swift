/// A condition on the place between two characters.
enum PatternAssertion {
  /// `^`, `\A`
  case textStart
  /// `$`, `\z`
  case textEnd
  /// `^` under `(?m)`
  case lineStart
  /// `$` under `(?m)`
  case lineEnd
  /// `\b`
  case wordEdge
  /// `\B`
  case notWordEdge

  /// Whether it holds between two neighbours, or nothing while it depends on an unread one.
  func holds(after before: PatternNeighbour, before after: PatternNeighbour?) -> Bool? {
    switch self {
    case .textStart: return before == .edge
    case .lineStart: return before == .edge || before == .newline
    case .textEnd: return after.map { $0 == .edge }
    case .lineEnd: return after.map { $0 == .edge || $0 == .newline }
    case .wordEdge, .notWordEdge:
      return after.map { after in
        // Within a character there is no place where anything could hold.
        if after == .continuation { return false }
        return ((before == .word) != (after == .word)) == (self == .wordEdge)
      }
    }
  }
}
