/// What a command tells the shell that called it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case passed = 0
  /// A gate or a test failed, or a file differs from its canonical form.
  case failed = 1
  /// The script is invalid, or the command line is.
  case invalid = 2
  /// Nothing failed, but people or evidence are awaited.
  case awaited = 3
  /// A file, a budget or a run-time error stood in the way.
  case couldNotRun = 4
  case nothingChecked = 5
  case interrupted = 130

  /// The meaning in a few words, for help and manual.
  public var meaning: String {
    switch self {
    case .passed: "passed, or overridden (with --strict an override is 1)"
    case .failed: "a gate or a test failed; fmt --check or log verify found something"
    case .invalid: "the script is invalid, or the command line is"
    case .awaited: "nothing failed, but people or evidence are awaited"
    case .couldNotRun: "it could not run: a file, the ledger, a budget, a run-time error"
    case .nothingChecked: "nothing was checked"
    case .interrupted: "interrupted"
    }
  }
}
