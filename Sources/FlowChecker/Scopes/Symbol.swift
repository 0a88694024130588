import FlowSource
import FlowValues

/// What a declared name stands for in a file.
struct Symbol {
  /// The thing itself, by its number where the program numbers it.
  enum Meaning: Hashable {
    case variable(Int)
    case evidence(Int)
    case function(Int)
    case gate(Int)
    case choice(ChoiceType)
    case record(RecordType)
    /// Of every other kind, by its number among those of the kind.
    case thing(NameKind, Int)
  }

  let meaning: Meaning
  let span: Span

  var kind: NameKind {
    switch meaning {
    case .variable, .evidence, .function, .choice, .record: .value
    case .gate: .gate
    case .thing(let kind, _): kind
    }
  }
}
