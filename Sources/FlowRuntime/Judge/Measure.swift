import FlowChecker
import FlowSyntax
import FlowValues

/// `require coverage >= 90`: a measure against a number, as an interval.
///
/// It holds nothing that would have to be counted, so that a row of them is gone through as fast as
/// memory allows.
struct Measure {
  let low: Double
  let high: Double
  /// Which evidence, field or name it is.
  let place: Int
  /// What is noted down where it holds, and where it does not.
  let passed: RawFinding
  let failed: RawFinding
  /// Whether it must lie outside of the interval.
  let isNegated: Bool

  @inline(__always)
  func holds(_ x: Double) -> Bool { (x >= low && x <= high) != isNegated }

  /// Where the measures of a row stand.
  enum Base: Equatable {
    /// Each is a piece of evidence by itself.
    case evidence
    /// They are fields of one piece of evidence.
    case record(Int)
    /// They are members of one piece of evidence, a JSON object.
    case data(Int)
  }

  /// A requirement as a measure, if it is one.
  struct Reading {
    let base: Base
    let measure: Measure
    /// The member's name, of data.
    let name: String
  }

  static func read(_ index: Int, in program: CheckedProgram) -> Reading? {
    let requirement = program.requirements[index]
    guard requirement.alternative.isEmpty,
      case .compare(let operation, let left, let right) = requirement.condition.kind
    else { return nil }
    if case .constant(let bound) = right.kind {
      return read(left, operation, bound, index, requirement)
    }
    guard case .constant(let bound) = left.kind, let turned = operation.turned else { return nil }
    return read(right, turned, bound, index, requirement)
  }

  private static func read(
    _ e: TypedExpression, _ operation: BinaryOperator, _ bound: Value, _ index: Int,
    _ requirement: CheckedRequirement
  ) -> Reading? {
    guard e.type.storage == .word, e.type != .bool, !bound.isUnknown, bound.word.isFinite,
      let interval = interval(operation, bound.word), let spot = spot(of: e)
    else { return nil }
    let passed = RawFinding(
      requirement: Int32(index), isAdvice: requirement.isAdvice, outcome: .passed)
    return Reading(
      base: spot.base,
      measure: Measure(
        low: interval.lowerBound, high: interval.upperBound, place: spot.place, passed: passed,
        failed: passed.with(.failed), isNegated: operation == .notEqual),
      name: spot.name)
  }

  private static func interval(
    _ operation: BinaryOperator, _ bound: Double
  ) -> ClosedRange<Double>? {
    switch operation {
    case .equal, .notEqual: bound...bound
    case .less: -Double.infinity...bound.nextDown
    case .lessEqual: -Double.infinity...bound
    case .greater: bound.nextUp...Double.infinity
    case .greaterEqual: bound...Double.infinity
    default: nil
    }
  }

  private static func spot(of e: TypedExpression) -> (base: Base, place: Int, name: String)? {
    switch e.kind {
    case .evidence(let index): return (.evidence, index, "")
    case .recordField(let base, let field):
      guard case .evidence(let index) = base.kind, case .record = base.type else { return nil }
      return (.record(index), field, "")
    case .coerce(let inner, nil):
      guard e.type == .number, inner.type == .data,
        case .dataMember(let base, let name) = inner.kind,
        case .evidence(let index) = base.kind, base.type == .data
      else { return nil }
      return (.data(index), 0, name)
    default: return nil
    }
  }
}

extension BinaryOperator {
  /// The comparison with its sides changed over.
  fileprivate var turned: BinaryOperator? {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    case .equal, .notEqual: self
    default: nil
    }
  }
}
