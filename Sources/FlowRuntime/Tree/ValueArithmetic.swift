import FlowSource
import FlowSyntax
import FlowValues

/// Arithmetic on what is no word: lists join, working durations add up.
enum ValueArithmetic {
  static func apply(
    _ operation: BinaryOperator, _ a: Value, _ b: Value, _ machine: Machine, _ span: Span
  ) -> Value {
    switch (operation, a, b) {
    case (_, .unknown(let reason), _), (_, _, .unknown(let reason)): return .unknown(reason)
    case (.add, .list(var x), .list(let y)):
      let bytes = (x.elements.count + y.elements.count) * MemoryLayout<Value>.stride
      if bytes > Machine.large, !machine.hasRoom(for: bytes, at: span) {
        return .unknown(.noResult)
      }
      x.join(y)
      machine.mustNotExceed(x.notes?.extent, at: span)
      return .list(x)
    case (.add, .working(let x), .working(let y)): return .working(x + y)
    case (.subtract, .working(let x), .working(let y)): return .working(x - y)
    case (.multiply, .working(let x), .number(let factor)),
      (.multiply, .number(let factor), .working(let x)):
      return .working(x * factor)
    case (.divide, .working(let x), .number(let divisor)):
      if let quotient = x / divisor { return .working(quotient) }
      return .unknown(Division.divisionByZero)
    default:
      return .unknown(
        Reason("\(a.brief(60)) \(operation.spelling) \(b.brief(60)) has no result"))
    }
  }
}
