import FlowValues

/// A text that may be unknown.
enum Text {
  case known(String)
  case unknown(Reason)

  var asValue: Value {
    switch self {
    case .known(let text): .text(text)
    case .unknown(let reason): .unknown(reason)
    }
  }
}
