/// What kind of value an expression has, as far as the checker can tell before it runs.
public indirect enum Type: Hashable, Sendable {
  case number
  case text
  case bool
  case duration
  case workingDuration
  case time
  case list(Type)
  case choice(ChoiceType)
  case record(RecordType)
  /// JSON as it came: the one type that is looked at while the script runs.
  case data
  case domain(DomainType)
  /// The type of the literal `unknown`; it goes where any type goes.
  case unknown
  /// The type of what could not be checked; silent, so that one mistake makes one message.
  case invalid

  /// The type as it is written in a script.
  public var name: String {
    switch self {
    case .number: "number"
    case .text: "text"
    case .bool: "bool"
    case .duration: "duration"
    case .workingDuration: "working duration"
    case .time: "time"
    case .list(let element): "list of \(element.name)"
    case .choice(let choice): choice.name
    case .record(let record): record.name
    case .data: "data"
    case .domain(let kind): kind.rawValue
    case .unknown: "unknown"
    case .invalid: "?"
    }
  }

  /// How a value of this type stands in a frame.
  public var storage: SlotStorage {
    switch self {
    case .number, .duration, .time, .bool, .choice: .word
    case .text: .text
    default: .value
    }
  }

  /// Whether a value of the type can hold other values.
  public var holdsValues: Bool {
    switch self {
    case .list, .record, .data, .unknown, .invalid: true
    default: false
    }
  }

  /// Whether `<` orders two values of the type.
  public var isOrdered: Bool {
    switch self {
    case .number, .text, .duration, .workingDuration, .time, .choice, .invalid, .unknown, .data:
      true
    default: false
    }
  }

  /// The type of the elements of a list; nothing for other types.
  public var element: Type? {
    switch self {
    case .list(let element): element
    case .data, .invalid, .unknown: self
    default: nil
    }
  }
}
