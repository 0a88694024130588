/// What `is` asks of a value.
public enum IsTest: String, Sendable {
  case known, unknown, empty
}
