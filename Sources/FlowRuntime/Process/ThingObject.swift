import FlowValues

/// A thing of the process with its fields worked out.
final class ThingObject: ObjectValue {
  let kind: DomainType
  let name: String
  private let fields: [Value]

  /// - Requires: a value for each field of the kind, in order.
  init(_ kind: DomainType, _ name: String, _ fields: [Value]) {
    self.kind = kind
    self.name = name
    self.fields = fields
  }

  func field(_ index: Int) -> Value {
    fields.indices.contains(index) ? fields[index] : .unknown(.noResult)
  }
}

extension Value {
  /// A text, or unknown where there is none.
  static func optional(_ text: String?, orElse reason: String) -> Value {
    text.map(Value.text) ?? .unknown(Reason(reason))
  }

  /// An instant, or unknown where there is none.
  static func optional(time: Double?, orElse reason: String) -> Value {
    time.map(Value.time) ?? .unknown(Reason(reason))
  }
}
