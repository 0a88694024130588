import FlowValues

/// Where data becomes typed: the whole value is checked, all the way down.
///
/// The reason of a value that does not fit names its place and what was there:
/// `services: [3].port: expected a number, found "eighty"`.
public enum Boundary {
  /// The value as one of the type, or unknown with the place and the reason.
  static func check(
    _ value: Value, is type: Type, name: String, from source: Source = .typed
  ) -> Value {
    switch convert(value, to: type, from: source) {
    case .success(let converted): return converted
    case .failure(let misfit):
      let place = misfit.path.isEmpty ? "" : misfit.path + ": "
      return .unknown(Reason("\(name): \(place)\(misfit.message)"))
    }
  }

  /// Where values come from, which says how they are read.
  enum Source {
    /// From something that tells numbers from texts, such as JSON.
    case typed
    /// From a table, in which everything is a text.
    case texts
  }

  /// Why a value does not fit, and where inside it.
  public struct Misfit: Error {
    public var path: String
    public let message: String
  }

  /// The value as one of the type, or why it cannot be.
  public static func convert(_ value: Value, to type: Type) -> Result<Value, Misfit> {
    convert(value, to: type, from: .typed)
  }

  static func convert(
    _ value: Value, to type: Type, from source: Source
  ) -> Result<Value, Misfit> {
    if source == .texts, case .text(let text) = value, let read = read(text, as: type) {
      return .success(read)
    }
    switch (type, value) {
    case (_, .unknown): return .success(value)
    case (.data, _), (.unknown, _), (.invalid, _): return .success(value)
    case (.number, .number), (.text, .text), (.bool, .bool), (.duration, .duration),
      (.time, .time), (.workingDuration, .working):
      return .success(value)
    case (.duration, .text(let text)):
      if case .success(let seconds) = DurationFormat.parse(text) {
        return .success(.duration(seconds))
      }
      return misfit(value, "a duration such as 48h")
    case (.time, .text(let text)):
      if case .success(let instant) = InstantFormat.parse(text) { return .success(.time(instant)) }
      return misfit(value, "a time such as 2026-11-20T10:00Z")
    case (.choice(let choice), .choice(let other, _)) where choice == other:
      return .success(value)
    case (.choice(let choice), .text(let text)):
      if let ordinal = choice.ordinal(of: text) { return .success(.choice(choice, ordinal)) }
      return misfit(value, "one of \(choice.cases.joined(separator: ", "))")
    case (.list(let element), .list(let list)):
      if element == .data || element == .unknown { return .success(value) }
      var elements: [Value] = []
      elements.reserveCapacity(list.elements.count)
      for (place, item) in list.elements.enumerated() {
        switch convert(item, to: element, from: source) {
        case .success(let converted): elements.append(converted)
        case .failure(let misfit): return .failure(misfit.inside("[\(place)]"))
        }
      }
      return .success(.list(List(elements, doubts: list.doubts)))
    case (.record(let record), .record(let other)) where other.type == record:
      return .success(value)
    case (.record(let record), .data(let object)): return build(record, from: object, source)
    case (.domain(let kind), .object(let object)) where object.kind == kind: return .success(value)
    default: return misfit(value, described(type))
    }
  }

  /// A cell of a table as a number or a bool; an empty one is nothing but an empty text.
  private static func read(_ text: String, as type: Type) -> Value? {
    switch type {
    case .text, .data, .unknown, .invalid: return nil
    default: if text.isEmpty { return .unknown(Reason("the cell is empty")) }
    }
    switch (type, SuppliedValue(reading: text)) {
    case (.number, .number(let number)): return .number(number)
    case (.bool, .bool(let bool)): return .bool(bool)
    default: return nil
    }
  }

  private static func build(
    _ type: RecordType, from object: DataObject, _ source: Source
  ) -> Result<Value, Misfit> {
    var fields: [Value] = []
    for field in type.fields {
      guard let member = object[field.name] else {
        if field.isOptional {
          fields.append(.unknown(Reason("there is no '\(field.name)'")))
          continue
        }
        return .failure(
          Misfit(path: "", message: "'\(field.name)' is missing, which a \(type.name) must have"))
      }
      switch convert(member, to: field.type, from: source) {
      case .success(let converted): fields.append(converted)
      case .failure(let misfit): return .failure(misfit.inside(".\(field.name)"))
      }
    }
    return .success(.record(Record(type, fields)))
  }

  private static func misfit(_ value: Value, _ wanted: String) -> Result<Value, Misfit> {
    .failure(Misfit(path: "", message: "expected \(wanted), found \(value.brief(60))"))
  }

  private static func described(_ type: Type) -> String {
    switch type {
    case .bool: "true or false"
    case .list: "a list"
    case .text: "a text"
    default: "a \(type.name)"
    }
  }
}

extension Boundary.Misfit {
  /// The same misfit, seen from one level further out.
  fileprivate func inside(_ step: String) -> Boundary.Misfit {
    var outer = self
    outer.path = step + path
    return outer
  }
}
