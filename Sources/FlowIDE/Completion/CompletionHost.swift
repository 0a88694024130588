import FlowChecker
import FlowValues

/// What completion asks of whoever holds the script.
public protocol CompletionHost {
  /// The whole program with a text in its place, and what is supplied to it.
  func program(with text: String) -> (modules: [CheckedModule], supplied: [String: Type])
  /// What lies below a folder, for paths in readers: the path as written so far.
  func paths(beginning start: String) -> [Completion]
}
