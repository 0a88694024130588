import FlowChecker
import FlowValues

/// What completion asks of whoever holds the script.
public protocol CompletionHost {
  /// What can be seen from a mark in a text that stands in its place in the whole program.
  ///
  /// - Parameter start: how the names begin that are asked for; others are not needed.
  func sight(of text: String, from mark: String, beginning start: String) -> Sight
  /// What lies below a folder, for paths in readers: the path as written so far.
  func paths(beginning start: String) -> [Completion]
}
