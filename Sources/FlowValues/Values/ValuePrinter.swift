/// Writes a value as a script would, and no further than somebody reads: a value can be larger than
/// anything that ought to be printed.
struct ValuePrinter {
  private var text = ""
  /// After so many bytes nothing more is begun.
  private let limit: Int

  static func print(_ value: Value, limit: Int) -> String {
    var printer = ValuePrinter(limit: limit)
    printer.write(value)
    return printer.text
  }

  private init(limit: Int) { self.limit = limit }

  private var isFull: Bool { text.utf8.count > limit }

  private mutating func write(_ value: Value) {
    switch value {
    case .number(let number): text += NumberFormat.print(number)
    case .duration(let seconds): text += DurationFormat.print(seconds)
    case .time(let instant): text += InstantFormat.print(instant)
    case .bool(let bool): text += bool ? "true" : "false"
    case .text(let words): text += Value.quoted(words)
    case .choice(let type, let ordinal):
      text += type.cases.indices.contains(ordinal) ? type.cases[ordinal] : "\(ordinal)"
    case .working(let duration): text += duration.description
    case .list(let list):
      text += "["
      for (place, element) in list.elements.enumerated() where !isFull {
        if place > 0 { text += ", " }
        write(element)
      }
      text += "]"
    case .record(let record):
      text += record.type.name
      text += "("
      for (place, field) in record.type.fields.enumerated() where !isFull {
        text += place > 0 ? ", \(field.name): " : "\(field.name): "
        write(record.fields[place])
      }
      text += ")"
    case .data(let object):
      text += "{"
      for (place, key) in object.keys.enumerated() where !isFull {
        text += place > 0 ? ", \(Value.quoted(key)): " : "\(Value.quoted(key)): "
        write(object.values[place])
      }
      text += "}"
    case .object(let object): text += object.name
    case .unknown: text += "unknown"
    }
  }
}
