import FlowSyntax
import FlowValues

/// Comparisons of values of any kind, unknown where either side is.
enum ValueComparison {
  static func compare(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Truth {
    if let reason = a.reason ?? b.reason { return Truth(unknown: reason) }
    switch operation {
    case .equal, .notEqual:
      if !areAlike(a, b) {
        return Truth(unknown: .otherKind(of: b, than: "a value like \(a.brief(60))"))
      }
      let truth = equality(a, b)
      return operation == .equal ? truth : truth.negated
    default:
      guard let order = a.order(to: b) else {
        return Truth(
          unknown: Reason("\(a.brief(60)) and \(b.brief(60)) have no order between them"))
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

  /// Whether two values say the same, part by part as Kleene's 'and' has it: one difference between
  /// known parts decides, else an unknown part leaves it open.
  static func equality(_ a: Value, _ b: Value) -> Truth {
    switch (a, b) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return Truth(unknown: reason)
    case (.list(let x), .list(let y)):
      if let doubts = x.doubts ?? y.doubts { return Truth(unknown: doubts.reason) }
      if x.elements.count != y.elements.count { return .no }
      return equality(x.elements, y.elements)
    case (.record(let x), .record(let y)):
      return x.type == y.type ? equality(x.fields, y.fields) : .no
    default: return Truth(a == b)
    }
  }

  private static func equality(
    _ a: some Sequence<Value>, _ b: some Sequence<Value>
  ) -> Truth {
    var answer = Truth.yes
    for (x, y) in zip(a, b) {
      let truth = equality(x, y)
      if truth.isFalse { return .no }
      if truth.isUnknown, answer.isTrue { answer = truth }
    }
    return answer
  }

  /// The reason of the first unknown inside a list or record.
  static func hiddenUnknown(_ value: Value) -> Reason? {
    switch value {
    case .unknown(let reason): return reason
    case .list(let list):
      return list.doubts?.reason ?? list.elements.lazy.compactMap(hiddenUnknown).first
    case .record(let record): return record.fields.lazy.compactMap(hiddenUnknown).first
    default: return nil
    }
  }

  /// `x in xs`: true when it is found, unknown when it may be one that is not known.
  static func contains(_ list: Value, _ x: Value) -> Truth {
    if let reason = list.reason ?? x.reason { return Truth(unknown: reason) }
    guard case .list(let list) = list else {
      return Truth(unknown: .otherKind(of: list, than: "a list"))
    }
    if let interval = list.notes?.interval, case .number(let number) = x {
      return Truth(interval.contains(number))
    }
    var doubt = list.doubts?.reason
    for element in list.elements {
      let truth = equality(element, x)
      if truth.isTrue { return .yes }
      if truth.isUnknown { doubt = doubt ?? truth.reason }
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
