import FlowProcess

extension Outcome {
  /// The mark before a line of the text report.
  func mark(_ look: Appearance) -> String {
    switch self {
    case .passed: look.usesUnicode ? "✓" : "+"
    case .failed: look.usesUnicode ? "✗" : "x"
    case .waiting: look.usesUnicode ? "·" : "."
    case .unknown: "?"
    case .overridden: look.usesUnicode ? "⊘" : "o"
    case .blocked, .skipped: look.usesUnicode ? "–" : "-"
    }
  }

  var ink: Ink {
    switch self {
    case .passed: .good
    case .failed: .bad
    case .waiting, .unknown, .overridden: .doubtful
    case .blocked, .skipped: .faint
    }
  }
}
