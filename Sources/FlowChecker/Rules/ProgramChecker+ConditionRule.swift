import FlowSource
import FlowSyntax
import FlowValues

/// F0514 and F0516: an `if` whose condition may be unknown, or always goes one way.
///
/// Evidence that nobody supplied is unknown, and an `if` on an unknown condition stops the run. So a
/// condition should ask `is known` first, give a default with `otherwise`, or stand inside an `if`
/// that has asked.
extension ProgramChecker {
  func lintCondition(_ condition: TypedExpression) {
    if sink.isSilent || condition.type == .invalid { return }
    if let constant = ConstantCondition.value(of: condition) {
      report(.constantCondition(constant, at: condition.span))
      return
    }
    var asked = Set(known.keys)
    KnownEvidence.collect(condition, into: &asked)
    if let (number, span) = KnownEvidence.firstUnasked(in: condition, asked: asked) {
      report(.maybeUnknown(evidence[number].name, at: span))
    }
  }

  /// Remembers which evidence is known where a condition has come out as it did.
  func openKnowledge(_ condition: TypedExpression, when outcome: Bool) -> [Int] {
    if sink.isSilent { return [] }
    var asked: Set<Int> = []
    KnownEvidence.collect(condition, when: outcome, into: &asked)
    for number in asked { known[number, default: 0] += 1 }
    return Array(asked)
  }

  func closeKnowledge(_ asked: [Int]) {
    for number in asked {
      known[number, default: 1] -= 1
      if known[number] == 0 { known[number] = nil }
    }
  }
}
