import FlowSource
import FlowSyntax
import FlowValues

/// F0434, F0518 and F0519: items that cannot be told apart, gates that only advise, phases that
/// never begin.
extension ProgramChecker {
  func checkPhases() {
    checkItems()
    for entry in gates { lintAdvice(entry) }
    lintContradictions()
    lintIdleOverrides()
    lintUnreachable()
  }

  /// People say which item is done by its words, so those differ within a gate or phase.
  private func checkItems() {
    var seen: [Asker: [String: Span]] = [:]
    for ask in process.asks {
      guard let title = Self.title(of: ask), let owner = Self.owner(of: ask) else { continue }
      if let before = seen[owner]?[title] {
        report(.itemTwice(title, before: before, at: ask.span))
      }
      seen[owner, default: [:]][title] = ask.span
    }
  }

  static func title(of ask: CheckedAsk) -> String? {
    switch ask.kind {
    case .check(let value): if case .constant(.text(let text)) = value.kind { text } else { nil }
    case .step(let title, _): title
    default: nil
    }
  }

  private static func owner(of ask: CheckedAsk) -> Asker? {
    ask.gate.map(Asker.gate) ?? ask.phase.map(Asker.phase)
  }

  private func lintAdvice(_ entry: GateEntry) {
    guard let gate = entry.checked, !gate.body.isEmpty else { return }
    var advises = false
    var waiting = gate.body
    while let statement = waiting.popLast() {
      waiting += statement.nested
      switch statement {
      case .require(let number):
        if !requirements[number].isAdvice { return }
        advises = true
      case .ask: return
      default: break
      }
    }
    if advises { report(.onlyAdvice(gate.name, at: gate.span)) }
  }

  /// Phases whose `when` is false, and those that wait for one that can never pass.
  private func lintUnreachable() {
    var hopeless: [Int: Span] = [:]
    for (number, entry) in process.phases.enumerated() {
      guard let phase = entry.checked else { continue }
      if let condition = phase.when, ConstantCondition.value(of: condition) == false {
        report(.neverBegins(phase.name, at: condition.span))
      } else if let never = neverHolds(phase.body) {
        hopeless[number] = never
      }
    }
    for entry in process.phases {
      guard let phase = entry.checked else { continue }
      for before in phase.after {
        guard let never = hopeless[before] else { continue }
        let name = process.phases[before].declaration.name.text
        report(.neverReached(phase.name, after: name, never: never, at: phase.span))
        break
      }
    }
  }

  /// A requirement that stands in every way through a phase and never holds.
  private func neverHolds(_ body: [TypedStatement]) -> Span? {
    for statement in body {
      switch statement {
      case .require(let number):
        let requirement = requirements[number]
        if !requirement.isAdvice, ConstantCondition.value(of: requirement.condition) == false {
          return requirement.span
        }
      case .gate(let number):
        guard let gate = gates[number].checked, gate.family == nil else { continue }
        if let span = neverHolds(gate.body) ?? contradiction(in: gate)?.second { return span }
      default: break
      }
    }
    return nil
  }

  /// F0435: what a test says is done must be an item of the script.
  func checkDoneItems() {
    let titles = process.asks.compactMap(Self.title)
    let names = Set(titles + titles.map(\.slug))
    for (name, span) in doneItems where !names.contains(name) {
      let hasOpen = process.asks.contains {
        if case .check = $0.kind { Self.title(of: $0) == nil } else { false }
      }
      if hasOpen { continue }
      let meant = closest(to: name, among: titles)
      report(.noItem(name, titles, suggestion: meant, at: span))
    }
  }
}
