import FlowValues

/// Turns documents into values; the reasons of what is `null` are made once for each key.
public struct DataReader {
  private let origin: String
  private var reasons: [String: Reason] = [:]
  private var shapes = DataShapes()

  /// - Parameter origin: the name of the document, for reasons.
  public init(origin: String) { self.origin = origin }

  /// The value as the script sees it: objects and lists as data.
  ///
  /// - Parameter name: what the value stands under.
  public mutating func value(_ json: JSONValue, name: String) -> Value {
    switch json {
    case .null: return .unknown(reason(name))
    case .bool(let bool): return .bool(bool)
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .array(let array):
      var elements: [Value] = []
      elements.reserveCapacity(array.count)
      for element in array { elements.append(value(element, name: name)) }
      return .list(List(elements))
    case .object(let object):
      var keys: [String] = []
      var values: [Value] = []
      keys.reserveCapacity(object.members.count)
      values.reserveCapacity(object.members.count)
      for member in object.members {
        keys.append(member.key)
        values.append(value(member.value, name: member.key))
      }
      return .data(DataObject(shapes.shape(keys), values))
    }
  }

  mutating func reason(_ name: String) -> Reason {
    if let known = reasons[name] { return known }
    let reason = Reason("'\(name)' is null in \(origin)")
    reasons[name] = reason
    return reason
  }
}
