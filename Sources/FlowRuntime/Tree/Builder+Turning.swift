import FlowChecker
import FlowSyntax
import FlowValues

/// Comparisons that the clock alone can turn: `.idle > 48h`, `now >= deadline`.
///
/// Both sides are straight lines over time, and how steep they are is known before the run. So each
/// evaluation can say when the answer turns next, and the clock may stop exactly there.
extension Builder {
  /// The comparison with its turn noted; nothing where the clock has no part in it.
  func turning(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
  ) -> TruthCode? {
    guard let a = slope(left), let b = slope(right), a != b else { return nil }
    let slope = a - b
    let (left, right) = (number(left), number(right))
    let process = machine.process
    func holds(_ difference: Double) -> Bool {
      switch operation {
      case .equal: difference == 0
      case .notEqual: difference != 0
      case .less: difference < 0
      case .lessEqual: difference <= 0
      case .greater: difference > 0
      default: difference >= 0
      }
    }
    return TruthCode { frame in
      let (x, y) = (left.run(frame), right.run(frame))
      if x.isNaN { return Truth(unknown: x.unknownReason) }
      if y.isNaN { return Truth(unknown: y.unknownReason) }
      let difference = x - y
      let answer = holds(difference)
      // The clock's grain is a second: the turn is the first whole second with another answer.
      let now = process.now
      let zero = now - difference / slope
      if zero >= now - 1, zero < now + 1e13 {
        for instant in [zero.rounded(.up), zero.rounded(.down) + 1, zero.rounded(.up) + 1]
        where instant > now {
          if holds(difference + slope * (instant - now)) != answer {
            process.turns(at: instant)
            break
          }
        }
      }
      return Truth(answer)
    }
  }

  /// How often a part of a time that goes with the clock turns: `now.month` at midnight at the
  /// latest; nothing where the clock has no part in it.
  func turningStep(_ property: ValueProperty, of time: TypedExpression) -> Double? {
    guard time.type == .time, slope(time) == 1 else { return nil }
    switch property {
    case .second: return 1
    case .minute: return 60
    case .hour: return 3_600
    default: return 86_400
    }
  }

  /// By how much the value grows in a second; nothing where that is not fixed.
  func slope(_ e: TypedExpression) -> Double? {
    switch e.kind {
    case .now: return 1
    case .constant: return 0
    case .domainField(let base, let field):
      return grows(base.type, field) ? 1 : 0
    case .negate(let operand): return slope(operand).map { -$0 }
    case .arithmetic(.add, let a, let b):
      guard let a = slope(a), let b = slope(b) else { return nil }
      return a + b
    case .arithmetic(.subtract, let a, let b):
      guard let a = slope(a), let b = slope(b) else { return nil }
      return a - b
    case .arithmetic(.multiply, let a, let b):
      if let factor = constantWord(b) { return slope(a).map { $0 * factor } }
      if let factor = constantWord(a) { return slope(b).map { $0 * factor } }
      return isFixed(e) ? 0 : nil
    case .arithmetic(.divide, let a, let b):
      if let divisor = constantWord(b), divisor != 0 { return slope(a).map { $0 / divisor } }
      return isFixed(e) ? 0 : nil
    case .property(let base, let property):
      switch property {
      case .weeks: return slope(base).map { $0 / 604_800 }
      case .days: return slope(base).map { $0 / 86_400 }
      case .hours: return slope(base).map { $0 / 3_600 }
      case .minutes: return slope(base).map { $0 / 60 }
      case .seconds: return slope(base)
      default: return isFixed(e) ? 0 : nil
      }
    case .slot(let slot), .global(let slot):
      // A name that is set once is as steep as what it is set to.
      guard !isInFunction, let bound = machine.bindings[slot], isWord(bound.type) else { return 0 }
      return slope(bound)
    case .otherwise(let a, _): return slope(a)
    default: return isFixed(e) ? 0 : nil
    }
  }

  /// Whether a field grows with the clock.
  private func grows(_ type: Type, _ field: Int) -> Bool {
    switch type {
    case .domain(.task): field == TaskObject.Place.age || field == TaskObject.Place.idle
    case .domain(.branch): field == BranchObject.Place.age || field == BranchObject.Place.idle
    default: false
    }
  }

  private var isInFunction: Bool { function != nil }

  /// Whether the clock has no part in an expression.
  private func isFixed(_ e: TypedExpression) -> Bool {
    var isFixed = true
    e.forEach { node in
      switch node.kind {
      case .now: isFixed = false
      case .domainField(let base, let field): if grows(base.type, field) { isFixed = false }
      default: break
      }
    }
    return isFixed
  }
}
