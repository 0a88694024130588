import FlowChecker
import FlowProcess
import FlowSource

/// Makes the judgement of what the run noted down.
extension Machine {
  func judgement() -> Judgement {
    var results: [GateResult] = []
    var inGates: Set<Int> = []
    for (index, gate) in program.gates.enumerated() {
      guard case .judged(let instances) = gates[index] else { continue }
      for instance in instances {
        inGates.formUnion(instance.findings)
        results.append(
          GateResult(
            name: gate.name, title: gate.title, subject: instance.subject,
            isLocked: gate.isLocked, outcome: instance.outcome, reason: instance.reason,
            attempts: attempts[index] + (instance.outcome == .failed ? 1 : 0),
            findings: instance.findings.filter { !isAdvice($0) }.map(finding), span: gate.span))
      }
      if instances.isEmpty {
        results.append(
          GateResult(
            name: gate.name, title: gate.title, subject: nil, isLocked: gate.isLocked,
            outcome: .skipped, reason: "there is nothing it is for", attempts: attempts[index],
            findings: [], span: gate.span))
      }
    }
    let loose = (0..<findings.count).filter { !inGates.contains($0) && !isAdvice($0) }
    if let first = loose.first {
      let found = loose.map(finding)
      results.insert(
        GateResult(
          name: "main", title: nil, subject: nil, isLocked: false,
          outcome: found.map(\.outcome).max() ?? .passed, reason: nil, attempts: 0,
          findings: found, span: program.requirements[findings.raw[first].requirement].span),
        at: 0)
    }
    let advice = (0..<findings.count).filter(isAdvice).map(finding)
    return Judgement(
      now: now, outcome: Outcome.worst(results.map(\.outcome)),
      checked: results.reduce(0) { $0 + $1.findings.count }, gates: results, advice: advice,
      notes: notes, failure: failure?.diagnostic)
  }

  private func isAdvice(_ place: Int) -> Bool {
    program.requirements[findings.raw[place].requirement].isAdvice
  }

  private func finding(_ place: Int) -> Finding {
    let raw = findings.raw[place]
    let requirement = program.requirements[raw.requirement]
    let details =
      findings.details.indices.contains(place) ? findings.details[place] : FindingDetails()
    return Finding(
      kind: requirement.isAdvice ? .recommend : .require, text: requirement.text,
      label: requirement.label, because: details.because, outcome: raw.outcome,
      required: requirement.text, found: details.found, distance: details.distance,
      isAbove: details.isAbove, reason: details.reason, remark: details.remark,
      span: requirement.span, evidence: details.evidence)
  }
}
