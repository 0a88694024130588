import FlowSyntax
import FlowValues

/// What the arms of a `match` have covered so far: enough to see an arm that is never reached, and
/// cases that no arm takes.
///
/// It knows the values of choices and bools one by one, and numbers, durations and times as
/// intervals. What it cannot follow (`when`, `like` with a star) it takes to cover nothing.
struct MatchCover {
  /// Why an arm is never reached.
  enum Gap {
    case afterOtherwise, duplicate, covered
  }

  private let type: Type
  private var hasOtherwise = false
  private var isWhole = false
  private var cases: Set<Int> = []
  private var texts: Set<String> = []
  private var globs: Set<String> = []
  private var numbers = IntervalSet()

  init(_ type: Type) { self.type = type }

  /// Takes an arm in; tells when it can never be reached.
  mutating func add(_ pattern: Pattern, _ test: TypedArm.Test) -> Gap? {
    if hasOtherwise { return .afterOtherwise }
    if isWhole { return .covered }
    switch test {
    case .otherwise:
      hasOtherwise = true
      return isExhausted ? .covered : nil
    case .like(let glob, _): return globs.insert(glob).inserted ? nil : .duplicate
    case .condition(let condition): return add(condition, pattern)
    }
  }

  private mutating func add(_ condition: TypedExpression, _ pattern: Pattern) -> Gap? {
    if case .when = pattern.form {
      // Its condition may look at anything; only 'when true' says something of every subject.
      if case .constant(.bool(true)) = condition.kind { isWhole = true }
      return nil
    }
    switch condition.kind {
    case .compare(let operation, _, let right): return add(operation, right)
    case .isIn(_, let list, _): return add(list: list)
    default: return nil
    }
  }

  private mutating func add(_ operation: BinaryOperator, _ right: TypedExpression) -> Gap? {
    guard case .constant(let value) = right.kind else { return nil }
    switch value {
    case .choice(_, let number) where operation == .equal: return insert([number])
    case .choice(let choice, let number):
      let all = choice.cases.indices
      return insert(Set(all.filter { Self.holds(operation, Double($0), Double(number)) }))
    case .bool(let bool):
      return insert(operation == .equal ? [bool ? 1 : 0] : [bool ? 0 : 1])
    case .text(let text):
      guard operation == .equal else { return nil }
      return texts.insert(text).inserted ? nil : .duplicate
    case .number(let number), .duration(let number), .time(let number):
      return numbers.insert(operation, number)
    default: return nil
    }
  }

  private mutating func add(list: TypedExpression) -> Gap? {
    switch list.kind {
    case .range(let low, let high):
      guard case .constant(.number(let a)) = low.kind, case .constant(.number(let b)) = high.kind
      else { return nil }
      return numbers.insert(points: a, b)
    case .list(let elements):
      var gaps: [Gap?] = []
      for element in elements { gaps.append(add(.equal, element)) }
      return !gaps.isEmpty && gaps.allSatisfy { $0 != nil } ? .covered : nil
    default: return nil
    }
  }

  private mutating func insert(_ new: Set<Int>) -> Gap? {
    if new.isSubset(of: cases) { return new.count == 1 ? .duplicate : .covered }
    cases.formUnion(new)
    return nil
  }

  private static func holds(_ operation: BinaryOperator, _ a: Double, _ b: Double) -> Bool {
    switch operation {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessEqual: a <= b
    case .greater: a > b
    case .greaterEqual: a >= b
    default: false
    }
  }

  /// Whether every value that the subject can have is taken by an arm.
  private var isExhausted: Bool {
    switch type {
    case .bool: cases.count == 2
    case .choice(let choice): cases.count == choice.cases.count
    default: false
    }
  }

  /// What no arm takes, nothing when there is none: names of cases, or an empty list where the
  /// values cannot be counted.
  var missing: [String]? {
    if hasOtherwise || isWhole || isExhausted { return nil }
    switch type {
    case .bool: return [true, false].filter { !cases.contains($0 ? 1 : 0) }.map { "\($0)" }
    case .choice(let choice):
      return choice.cases.indices.filter { !cases.contains($0) }.map { choice.cases[$0] }
    default: return numbers.isWhole ? nil : []
    }
  }
}
