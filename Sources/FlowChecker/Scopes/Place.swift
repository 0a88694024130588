/// Where a statement stands; it decides what may stand there.
enum Place {
  case script
  case gate(Int)
  case function(Int)
  case evidence
  case test

  /// Whether the code runs in the order of the text, so that a name must be set above.
  var isDirect: Bool {
    switch self {
    case .script, .gate: true
    case .function, .evidence, .test: false
    }
  }
}
