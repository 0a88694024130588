import FlowSource
import FlowSyntax
import FlowValues

/// F0524: gates whose requirements exclude each other.
extension ProgramChecker {
  /// The place of the requirement with which a gate can never pass; none where it can.
  func contradiction(in gate: CheckedGate) -> (first: Span, second: Span)? {
    let asks = gate.body.lazy.filter { if case .require = $0 { true } else { false } }
    guard asks.dropFirst().first != nil else { return nil }
    // By what they are about, and of those that are about the same the last few: looking at each
    // with all others would take too long where there are thousands.
    var before: [Int: [CheckedRequirement]] = [:]
    for statement in gate.body {
      switch statement {
      case .require(let number):
        let requirement = requirements[number]
        if requirement.isAdvice { continue }
        // One that never holds by itself has its own message.
        if ConstantCondition.value(of: requirement.condition) != nil { continue }
        let subjects = ConditionSamples.subjects(of: requirement.condition)
        var others: [CheckedRequirement] = []
        for other in subjects.flatMap({ before[$0] ?? [] })
        where !others.contains(where: { $0.span.start == other.span.start }) {
          others.append(other)
        }
        others.sort { $0.span.start < $1.span.start }
        if !others.isEmpty,
          ConditionSamples.value(of: others.map(\.condition) + [requirement.condition]) == false
        {
          let other = others.first {
            ConditionSamples.value(of: [$0.condition, requirement.condition]) == false
          }
          return ((other ?? others[0]).span, requirement.span)
        }
        for subject in subjects { before[subject, default: []].append(requirement) }
        for subject in subjects where before[subject, default: []].count > 8 {
          before[subject]?.removeFirst()
        }
      // What was read before may be something else behind it.
      case .store, .conditional, .loop: before.removeAll()
      default: break
      }
    }
    return nil
  }

  func lintContradictions() {
    for entry in gates {
      guard let gate = entry.checked, let found = contradiction(in: gate) else { continue }
      report(.excludesItself(gate.name, first: found.first, at: found.second))
    }
  }

  /// F0525: overrides that cover only what is locked, or waive nothing.
  func lintIdleOverrides() {
    for entry in process.overrides {
      guard let kind = entry.checked else { continue }
      if kind.waives.isEmpty {
        report(.idleOverride(kind.name, "it waives nothing", at: kind.span))
        continue
      }
      let covered: [Int]
      if let covers = kind.covers {
        // Another message speaks of what could not be found, or is locked itself.
        if covers.gates.isEmpty, covers.phases.isEmpty { continue }
        if covers.phases.contains(where: { asksByItself($0) }) { continue }
        covered =
          covers.gates
          + gates.indices.filter { gates[$0].phase.map(covers.phases.contains) ?? false }
      } else {
        if process.phases.indices.contains(where: asksByItself) { continue }
        covered = Array(gates.indices)
      }
      guard !covered.isEmpty, covered.allSatisfy({ gates[$0].declaration.isLocked }) else {
        continue
      }
      let namesGate = kind.covers?.gates.isEmpty == false
      if namesGate { continue }
      report(.idleOverride(kind.name, "every gate that it covers is locked", at: kind.span))
    }
  }

  /// Whether a phase asks for something outside of its gates.
  private func asksByItself(_ number: Int) -> Bool {
    process.phases[number].checked?.body.contains { statement in
      switch statement {
      case .ask, .require: true
      default: false
      }
    } ?? false
  }
}
