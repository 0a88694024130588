/// The types that random programs are made of.
indirect enum RandomType: Equatable, Sendable {
  case number, text, bool, duration, time
  /// `choice level { low, medium, high }`
  case level
  /// `record item { name: text, size: number, level: level, wait: duration, note: text? }`
  case item
  case list(RandomType)

  /// As it is written in an annotation.
  var name: String {
    switch self {
    case .number: "number"
    case .text: "text"
    case .bool: "bool"
    case .duration: "duration"
    case .time: "time"
    case .level: "level"
    case .item: "item"
    case .list(let element): "list of \(element.name)"
    }
  }

  static let scalars: [RandomType] = [.number, .text, .bool, .duration, .time, .level]
  static let all: [RandomType] =
    [.number, .number, .text, .bool, .bool, .duration, .time, .level, .item]
    + [.list(.number), .list(.number), .list(.text), .list(.item), .list(.level), .list(.bool)]
    + [.list(.duration), .list(.list(.number))]
}
