/// Where a statement stands; it decides what may stand there.
enum Place: Hashable {
  case script
  case gate(Int)
  case phase(Int)
  case function(Int)
  case evidence
  case test
  /// What is carried out: a handler, a watch, a step, an `else`; in words.
  case action(String)

  /// Whether effects may stand here.
  var isAction: Bool { if case .action = self { true } else { false } }

  /// Whether the code runs in the order of the text, so that a name must be set above.
  var isDirect: Bool {
    switch self {
    case .script, .gate, .phase, .action: true
    case .function, .evidence, .test: false
    }
  }
}
