import FlowSyntax
import FlowValues

/// Finds conditions whose value stands in the text: `true`, `1 < 2`, `ready or true`.
enum ConstantCondition {
  static func value(of condition: TypedExpression) -> Bool? {
    switch condition.kind {
    case .constant(.bool(let bool)): bool
    case .not(let operand): value(of: operand).map { !$0 }
    case .and(let a, let b): both(value(of: a), value(of: b), decisive: false)
    case .or(let a, let b): both(value(of: a), value(of: b), decisive: true)
    case .compare(let operation, let a, let b): compare(operation, a, b)
    default: nil
    }
  }

  static func isConstant(_ value: TypedExpression) -> Bool {
    if case .constant = value.kind { true } else { false }
  }

  private static func both(_ a: Bool?, _ b: Bool?, decisive: Bool) -> Bool? {
    if a == decisive || b == decisive { return decisive }
    return a != nil && b != nil ? !decisive : nil
  }

  private static func compare(
    _ operation: BinaryOperator, _ a: TypedExpression, _ b: TypedExpression
  ) -> Bool? {
    guard case .constant(let x) = a.kind, case .constant(let y) = b.kind else { return nil }
    switch (x, y) {
    case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
      (.time(let x), .time(let y)):
      return holds(operation, x, y)
    case (.text(let x), .text(let y)): return holds(operation, x, y)
    case (.choice(_, let x), .choice(_, let y)): return holds(operation, x, y)
    default: return nil
    }
  }

  private static func holds<T: Comparable>(_ operation: BinaryOperator, _ a: T, _ b: T) -> Bool? {
    switch operation {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessEqual: a <= b
    case .greater: a > b
    case .greaterEqual: a >= b
    default: nil
    }
  }
}
