/// How many elements of a list must have a property.
public enum Quantifier: String, Sendable {
  case all, any, no
}
