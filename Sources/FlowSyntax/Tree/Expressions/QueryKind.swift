/// What a query does with each element.
public enum QueryKind: String, Sendable {
  /// Keeps those for which the body is true.
  case `where`
  /// Puts the body's value in the element's place.
  case each
}
