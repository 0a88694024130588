/// Why a value has to be of a type; the message says so.
enum Purpose {
  case argument(String, signature: String)
  case assignment(String)
  case given(String)
  case field(String, record: String)
  case result(String)
  case evidence(String)
  case condition(String)
  case operand(String)
  case position
  case note
  case clause(String)

  /// The end of the sentence `expected a number …`.
  var words: String {
    switch self {
    case .argument(let name, _): "for '\(name)'"
    case .assignment(let name): "for '\(name)'"
    case .given(let name): "for the evidence '\(name)'"
    case .field(let name, let record): "for the field '\(name)' of '\(record)'"
    case .result(let name): "as the result of '\(name)'"
    case .evidence(let name): "for the evidence '\(name)'"
    case .condition(let word): "after '\(word)'"
    case .operand(let word): "beside '\(word)'"
    case .position: "between '[' and ']'"
    case .note: "after 'note'"
    case .clause(let word): "after '\(word)'"
    }
  }
}
