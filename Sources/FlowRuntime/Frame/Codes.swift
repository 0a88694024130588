import FlowValues

// Each node of the execution tree is one of these: a closure in a struct of its own, because a bare
// closure in a generic position pays for a second call.

/// A node that yields a number, duration, time or choice.
struct NumberCode {
  let run: (Words) -> Double
}

/// A node that yields true, false or unknown.
struct TruthCode {
  let run: (Words) -> Truth
}

/// A node that yields a text.
struct TextCode {
  let run: (Words) -> Text
}

/// A node that yields anything.
struct ValueCode {
  let run: (Words) -> Value
}

/// A node that does something.
struct StepCode {
  let run: (Words) -> Step
}

/// What comes after a statement.
enum Step {
  /// The next one.
  case next
  /// The end of the function or of the gate: it has returned, or the run has failed.
  case leave
  /// The function once more, with new arguments in its slots.
  case again
}
