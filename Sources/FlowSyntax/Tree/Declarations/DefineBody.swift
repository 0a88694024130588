/// The right side of a `define`.
public enum DefineBody: Sendable {
  /// `= e`
  case expression(Expression)
  /// `{ … return e }`
  case block(Block)
}
