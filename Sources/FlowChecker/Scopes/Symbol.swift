import FlowSource
import FlowValues

/// What a declared name stands for in a file.
struct Symbol {
  /// The thing itself, by its number where the program numbers it.
  enum Meaning {
    case variable(Int)
    case evidence(Int)
    case function(Int)
    case gate(Int)
    case choice(ChoiceType)
    case record(RecordType)
    /// Declared, and of a kind that is not carried out yet; the declaration has been reported.
    case unsupported
  }

  let meaning: Meaning
  let span: Span
}
