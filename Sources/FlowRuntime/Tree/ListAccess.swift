import FlowSource
import FlowValues

/// Lists: what is at a place, and what lies between two numbers.
enum ListAccess {
  static let outOfRange = Reason("the list is shorter than that")
  static let notWhole = Reason("a place in a list is a whole number from 0 on")

  @inline(__always)
  static func element(of value: Value, at position: Double) -> Value {
    if case .list(let list) = value, position >= 0, position < Double(list.elements.count),
      list.doubts == nil
    {
      let index = Int(position)
      if Double(index) == position { return list.elements[index] }
    }
    return noElement(of: value, at: position)
  }

  @inline(never)
  private static func noElement(of value: Value, at position: Double) -> Value {
    if let reason = value.reason { return .unknown(reason) }
    if position.isNaN { return .unknown(position.unknownReason) }
    guard case .list(let list) = value else {
      return .unknown(.otherKind(of: value, than: "a list"))
    }
    // An element in doubt would move those behind it.
    if let doubts = list.doubts { return .unknown(Standard.doubtful(doubts)) }
    return .unknown(position >= 0 && position == position.rounded() ? outOfRange : notWhole)
  }

  /// `x[i]` where the checker does not know whether `i` is a number or the name of a member.
  static func element(of value: Value, at position: Value) -> Value {
    switch position {
    case .number(let number): return element(of: value, at: number)
    case .text(let name):
      switch value {
      case .data(let object): return object[name] ?? .unknown(Reason("there is no '\(name)'"))
      case .unknown(let reason): return .unknown(reason)
      default: return .unknown(.otherKind(of: value, than: "an object with a '\(name)'"))
      }
    case .unknown(let reason): return .unknown(reason)
    default: return .unknown(.otherKind(of: position, than: "a place or a name"))
    }
  }

  /// `low..high`: the whole steps, and all between them to whoever asks what is in it.
  static func interval(
    _ low: Double, _ high: Double, _ machine: Machine, _ span: Span
  ) -> Value {
    let numbers = range(low, high, 1, machine, span)
    guard case .list(let list) = numbers, low <= high else { return numbers }
    return .list(List(list.elements, covering: low...high))
  }

  /// The numbers from `low` to `high`, both included.
  static func range(
    _ low: Double, _ high: Double, _ step: Double, _ machine: Machine, _ span: Span
  ) -> Value {
    for number in [low, high, step] where number.isNaN { return .unknown(number.unknownReason) }
    if step == 0 { return .unknown(Reason("a range cannot go in steps of 0")) }
    let count = ((high - low) / step).rounded(.down) + 1
    if count < 1 { return .list(List([])) }
    guard count < 1e12, machine.hasRoom(for: Int(count) * MemoryLayout<Value>.stride, at: span)
    else {
      if !machine.hasFailed { machine.fail(.memoryExceeded(machine.budget.memory, at: span)) }
      return .unknown(.noResult)
    }
    return .list(List((0..<Int(count)).map { .number(low + Double($0) * step) }))
  }
}
