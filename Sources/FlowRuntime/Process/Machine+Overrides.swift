import FlowChecker
import FlowProcess
import FlowValues

/// The one place that says whether an override applies.
extension Machine {
  /// The override that lets something of a gate or phase through, if there is one.
  ///
  /// - Parameters:
  ///   - gate: the gate; nothing for what a phase asks for outside of its gates.
  ///   - element: the element of the gate's family.
  func override(
    waiving waiver: CheckedOverride.Waiver, gate: Int?, phase: Int?, element: String?
  ) -> OverrideRecord? {
    process.state.overrides.first { record in
      guard let kind = program.process.overrides.first(where: { $0.name == record.kind }) else {
        return false
      }
      if let expires = record.expires { process.turns(at: expires) }
      return kind.waives.contains(waiver) && record.isActive(at: now)
        && covers(record, kind, gate: gate, phase: phase, element: element)
    }
  }

  /// Whether an override reaches a gate or phase, whatever its time.
  func covers(
    _ record: OverrideRecord, _ kind: CheckedOverride, gate: Int?, phase: Int?, element: String?
  ) -> Bool {
    if let gate, program.gates[gate].isLocked { return false }
    let phase = phase ?? gate.flatMap { program.gates[$0].phase }
    if let covers = kind.covers {
      let isCovered =
        gate.map(covers.gates.contains) ?? false || phase.map(covers.phases.contains) ?? false
      if !isCovered { return false }
    }
    if !record.scope.isEmpty {
      let names = [
        gate.map { program.gates[$0].name }, phase.map { program.process.phases[$0].name },
      ].compactMap(\.self)
      if !names.contains(where: record.scope.contains) { return false }
    }
    if let wanted = record.element { return element == wanted }
    return true
  }

  /// Marks what active overrides let through.
  func applyOverrides(to places: some Sequence<Int>, gate: Int?, phase: Int?, element: String?) {
    if process.state.overrides.isEmpty { return }
    for place in places where !isAdvice(place) {
      guard let waiver = waiver(for: place),
        let record = override(waiving: waiver, gate: gate, phase: phase, element: element)
      else { continue }
      findings.override(place, by: record.id)
    }
  }

  /// What would have to be waived for a finding to be let through; nothing when it needs nothing.
  private func waiver(for place: Int) -> CheckedOverride.Waiver? {
    let raw = findings[place]
    guard raw.outcome > .overridden else { return nil }
    guard let ask = raw.ask else {
      return raw.outcome == .unknown ? .evidence : .requirements
    }
    switch program.process.asks[process.asks[ask].ask].kind {
    case .deliver, .run: return raw.outcome == .unknown ? .evidence : .requirements
    case .signoff, .consent: return .approvals
    case .check, .step: return .checks
    }
  }

  /// The kinds of override that could let something of a gate through.
  func overrideWays(forGate index: Int, whose findings: Range<Int>) -> [OverrideWay] {
    let gate = program.gates[index]
    if gate.isLocked { return [] }
    let needed = Set(findings.filter { !isAdvice($0) }.compactMap(waiver))
    return program.process.overrides.enumerated().compactMap { number, kind in
      guard needed.contains(where: kind.waives.contains) else { return nil }
      if let covers = kind.covers, !covers.gates.contains(index),
        !(gate.phase.map(covers.phases.contains) ?? false)
      {
        return nil
      }
      return overrideWay(number)
    }
  }

  /// What a kind of override asks for, and of whom.
  func overrideWay(_ number: Int) -> OverrideWay {
    let kind = program.process.overrides[number]
    let codes = process.tables.overrides[number]
    var way: OverrideWay
    switch codes.lasts?.run(main) {
    case .elapsed(let seconds)?:
      way = OverrideWay(kind: kind.name, by: kind.grantedBy?.text, lasts: seconds)
      way.limit = DurationFormat.print(seconds)
    case .working(let duration)?:
      way = OverrideWay(kind: kind.name, by: kind.grantedBy?.text, lasts: nil)
      way.limit = "\(duration)"
    case .unknown?, nil:
      way = OverrideWay(kind: kind.name, by: kind.grantedBy?.text, lasts: nil)
    }
    way.title = kind.title
    if case .known(let people)? = codes.grantedBy?.run(main) {
      way.people = people.filter { !process.isAutomated($0) }
    }
    way.requires = kind.requires
    way.agreed = kind.with?.text
    way.waives = kind.waives.map(\.rawValue)
    return way
  }
}
