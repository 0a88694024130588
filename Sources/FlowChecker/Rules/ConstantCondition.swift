import FlowSyntax
import FlowValues

/// Finds conditions whose value stands in the text: `true`, `1 < 2`, `ready or true`.
enum ConstantCondition {
  /// Whether a condition always holds or never does, whatever is found.
  static func value(of condition: TypedExpression) -> Bool? {
    written(condition) ?? ConditionSamples.value(of: [condition])
  }

  private static func written(_ condition: TypedExpression) -> Bool? {
    switch condition.kind {
    case .constant(.bool(let bool)): bool
    case .not(let operand): written(operand).map { !$0 }
    case .and(let a, let b): both(written(a), written(b), decisive: false)
    case .or(let a, let b): both(written(a), written(b), decisive: true)
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
    guard let x = constant(a), let y = constant(b) else { return nil }
    switch (x, y) {
    case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
      (.time(let x), .time(let y)):
      return holds(operation, x, y)
    case (.text(let x), .text(let y)): return holds(operation, x, y)
    case (.choice(_, let x), .choice(_, let y)): return holds(operation, x, y)
    default: return nil
    }
  }

  /// The value of an expression that is made of constants alone.
  private static func constant(_ e: TypedExpression) -> Value? {
    switch e.kind {
    case .constant(let value): return value
    case .negate(let operand):
      guard case .number(let value)? = constant(operand) else { return nil }
      return .number(-value)
    case .arithmetic(let operation, let a, let b):
      guard e.type == .number, case .number(let x)? = constant(a),
        case .number(let y)? = constant(b)
      else { return nil }
      switch operation {
      case .add: return .number(x + y)
      case .subtract: return .number(x - y)
      case .multiply: return .number(x * y)
      default: return nil
      }
    default: return nil
    }
  }

  static func holds<T: Comparable>(_ operation: BinaryOperator, _ a: T, _ b: T) -> Bool? {
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
