/// How much a message weighs: an error stops the script, a warning does not.
public enum Severity: String, Sendable {
  case error
  case warning
}
