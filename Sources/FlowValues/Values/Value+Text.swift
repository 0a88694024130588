extension Value {
  /// The value as a person reads it, and as `{…}` in a text puts it: texts without quotes.
  public var plainText: String {
    switch self {
    case .text(let text): text
    default: literalText
    }
  }

  /// The value as a script would write it, texts in quotes.
  public var literalText: String {
    switch self {
    case .number(let number): return NumberFormat.print(number)
    case .duration(let seconds): return DurationFormat.print(seconds)
    case .time(let instant): return InstantFormat.print(instant)
    case .bool(let bool): return bool ? "true" : "false"
    case .text(let text): return Self.quoted(text)
    case .choice(let type, let ordinal):
      return type.cases.indices.contains(ordinal) ? type.cases[ordinal] : "\(ordinal)"
    case .working(let duration): return duration.description
    case .list(let list):
      return "[" + list.elements.map(\.literalText).joined(separator: ", ") + "]"
    case .record(let record):
      let fields = zip(record.type.fields, record.fields).map { "\($0.name): \($1.literalText)" }
      return "\(record.type.name)(" + fields.joined(separator: ", ") + ")"
    case .data(let object):
      let members = zip(object.keys, object.values).map { "\(Self.quoted($0)): \($1.literalText)" }
      return "{" + members.joined(separator: ", ") + "}"
    case .object(let object): return object.name
    case .unknown: return "unknown"
    }
  }

  /// A text in quotes, with the escapes that the language reads back.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "{": result += "\\{"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
