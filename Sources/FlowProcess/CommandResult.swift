/// What came of running a command.
public enum CommandResult: Hashable, Sendable {
  /// It ended by itself, on the try of this number.
  case ended(code: Int, tries: Int, lastLine: String)
  /// It did not run, or did not end: the reason.
  case unknown(String)
}
