import FlowValues

/// Which values a standard function can work with.
enum ElementRule: Sendable {
  /// Numbers and durations.
  case measure
  /// What `<` orders.
  case ordered
  case any
  case text
  case textList
  /// Lists of anything.
  case list

  var words: String {
    switch self {
    case .measure: "number or duration"
    case .ordered: "number, duration, time, text or choice"
    case .any: "a"
    case .text: "text"
    case .textList: "list of text"
    case .list: "list of a"
    }
  }

  /// The type as which a value of a type is taken, or nothing where it is refused.
  func accepts(_ type: Type) -> Type? {
    switch self {
    case .any: return type
    case .measure:
      switch type {
      case .number, .duration, .workingDuration, .invalid: return type
      case .data, .unknown: return .number
      default: return nil
      }
    case .ordered: return type.isOrdered ? type : nil
    case .text:
      switch type {
      case .text, .invalid: return type
      case .data, .unknown: return .text
      default: return nil
      }
    case .list:
      switch type {
      case .list, .invalid: return type
      case .data, .unknown: return .list(.data)
      default: return nil
      }
    case .textList:
      switch type {
      case .list(.text), .invalid: return type
      case .data, .unknown, .list(.data), .list(.unknown): return .list(.text)
      default: return nil
      }
    }
  }
}
