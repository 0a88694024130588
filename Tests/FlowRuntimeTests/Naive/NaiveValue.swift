import FlowValues

/// A value of the naive evaluator: a box with a tag, and nothing clever.
indirect enum NaiveValue {
  case number(Double)
  /// Seconds.
  case duration(Double)
  /// Seconds since 1970.
  case time(Double)
  case bool(Bool)
  case text(String)
  /// The case of a choice; `order` is nothing for a bare name whose choice nobody has said yet.
  case choice(name: String, order: [String]?)
  /// The elements, why a `where` could not decide about others, and what a range covers.
  case list(
    [NaiveValue], doubt: String? = nil, doubtful: [NaiveValue] = [],
    covers: ClosedRange<Double>? = nil)
  case record(type: String, fields: [(name: String, value: NaiveValue)])
  case object([(name: String, value: NaiveValue)])
  case gate(NaiveGate)
  case unknown(String)

  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// A calculated number, which may have come out as none.
  static func calculated(_ number: Double) -> NaiveValue {
    number.isNaN ? .unknown("the calculation has no result") : .number(number)
  }

  /// As `{…}` in a text shows it.
  var shown: String {
    if case .text(let text) = self { text } else { written }
  }

  var written: String {
    switch self {
    case .number(let number): return NumberFormat.print(number)
    case .duration(let seconds): return DurationFormat.print(seconds)
    case .time(let instant): return InstantFormat.print(instant)
    case .bool(let bool): return "\(bool)"
    case .text(let text): return Value.quoted(text)
    case .choice(let name, _): return name
    case .list(let elements, _, _, _):
      return "[" + elements.map(\.written).joined(separator: ", ") + "]"
    case .record(let type, let fields):
      return "\(type)("
        + fields.map { "\($0.name): \($0.value.written)" }.joined(separator: ", ") + ")"
    case .object(let members):
      return "{"
        + members.map { "\(Value.quoted($0.name)): \($0.value.written)" }.joined(separator: ", ")
        + "}"
    case .gate(let gate): return gate.name
    case .unknown: return "unknown"
    }
  }

  /// A value from outside.
  init(_ value: Value) {
    switch value {
    case .number(let number): self = .number(number)
    case .duration(let seconds): self = .duration(seconds)
    case .time(let instant): self = .time(instant)
    case .bool(let bool): self = .bool(bool)
    case .text(let text): self = .text(text)
    case .list(let list): self = .list(list.elements.map { NaiveValue($0) })
    case .data(let object):
      self = .object(
        zip(object.keys, object.values).map { (name: $0, value: NaiveValue($1)) })
    case .unknown(let reason): self = .unknown(reason.sentence)
    default: self = .unknown("a value of this kind never comes from outside")
    }
  }
}
