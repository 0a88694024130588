import FlowValues

/// A program as a list of lines that can be left out one by one, and the evidence that it gets.
struct RandomProgram {
  /// Declarations and statements; some span several lines.
  var lines: [String]
  var evidence: [String: Value]

  var text: String { lines.joined(separator: "\n") + "\n" }
}
