import FlowSyntax
import FlowValues

/// Comparisons of values of any kind, unknown where either side is.
enum ValueComparison {
  static func compare(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Truth {
    if let reason = a.reason ?? b.reason { return Truth(unknown: reason) }
    switch operation {
    case .equal, .notEqual:
      if !areAlike(a, b) {
        return Truth(unknown: .otherKind(of: b, than: "a value like \(a.literalText)"))
      }
      if let reason = hiddenUnknown(a) ?? hiddenUnknown(b) { return Truth(unknown: reason) }
      return Truth((a == b) == (operation == .equal))
    default:
      guard let order = a.order(to: b) else {
        return Truth(
          unknown: Reason("\(a.literalText) and \(b.literalText) have no order between them"))
      }
      switch operation {
      case .less: return Truth(order < 0)
      case .lessEqual: return Truth(order <= 0)
      case .greater: return Truth(order > 0)
      default: return Truth(order >= 0)
      }
    }
  }

  /// Whether two values are of one kind, so that it makes sense to ask whether they are equal.
  private static func areAlike(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number, .number), (.duration, .duration), (.time, .time), (.bool, .bool),
      (.text, .text), (.choice, .choice), (.working, .working), (.list, .list),
      (.record, .record), (.data, .data), (.object, .object):
      true
    default: false
    }
  }

  /// The reason of the first unknown inside a list or record.
  static func hiddenUnknown(_ value: Value) -> Reason? {
    switch value {
    case .unknown(let reason): return reason
    case .list(let list):
      if let doubts = list.doubts { return doubts.reason }
      for element in list.elements {
        if let reason = hiddenUnknown(element) { return reason }
      }
      return nil
    case .record(let record):
      for field in record.fields {
        if let reason = hiddenUnknown(field) { return reason }
      }
      return nil
    default: return nil
    }
  }

  /// `x in xs`: true when it is found, unknown when it may be one that is not known.
  static func contains(_ list: Value, _ x: Value) -> Truth {
    if let reason = list.reason ?? x.reason { return Truth(unknown: reason) }
    guard case .list(let list) = list else {
      return Truth(unknown: .otherKind(of: list, than: "a list"))
    }
    var doubt = list.doubts?.reason
    for element in list.elements {
      switch element {
      case .unknown(let reason): doubt = doubt ?? reason
      default: if element == x { return .yes }
      }
    }
    return doubt.map { Truth(unknown: $0) } ?? .no
  }

  static func isEmpty(_ value: Value) -> Truth {
    switch value {
    case .text(let text): return Truth(text.isEmpty)
    case .list(let list):
      if list.elements.isEmpty, let doubts = list.doubts { return Truth(unknown: doubts.reason) }
      return Truth(list.elements.isEmpty)
    case .data(let object): return Truth(object.keys.isEmpty)
    case .unknown(let reason): return Truth(unknown: reason)
    default: return .no
    }
  }
}
