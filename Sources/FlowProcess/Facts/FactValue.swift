/// A value in the body of a fact: what JSON can hold.
public enum FactValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([FactValue])
  case object(FactBody)
}
