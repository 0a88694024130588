import FlowChecker
import FlowProcess
import FlowSource

/// Makes the judgement of what the run noted down.
extension Machine {
  func judgement() -> Judgement {
    var inGates: Set<Int> = []
    var loose: [GateResult] = []
    var gatesOfPhases: [Int: [GateResult]] = [:]
    for (index, gate) in program.gates.enumerated() {
      guard let instances = gates[index].judged else { continue }
      for instance in instances { inGates.formUnion(instance.findings) }
      let results = results(ofGate: index, instances)
      if let phase = gate.phase {
        gatesOfPhases[phase, default: []] += results
      } else {
        loose += results
      }
    }
    var phases: [PhaseResult] = []
    var inPhases: Set<Int> = []
    for index in program.process.phases.indices {
      guard case .judged(let judgement) = process.phases[index] else { continue }
      inPhases.formUnion(judgement.findings)
      phases.append(result(ofPhase: index, judgement, gatesOfPhases[index] ?? [], inGates))
    }
    let rest = (0..<findings.count).filter {
      !inGates.contains($0) && !inPhases.contains($0) && !isAdvice($0)
    }
    if let first = rest.first {
      let found = rest.map(finding)
      loose.insert(
        GateResult(
          name: "main", title: nil, subject: nil, isLocked: false,
          outcome: found.map(\.outcome).max() ?? .passed, reason: nil, attempts: 0,
          findings: found, span: span(of: first)),
        at: 0)
    }
    let advice = (0..<findings.count).filter(isAdvice).map(finding)
    let looked = phases.flatMap { $0.findings + $0.gates.flatMap(\.findings) }
    var judgement = Judgement(
      now: now, outcome: Outcome.worst(loose.map(\.outcome) + phases.map(\.outcome)),
      checked: loose.reduce(looked.count) { $0 + $1.findings.count }, gates: loose,
      advice: advice, notes: notes, failure: failure?.diagnostic)
    judgement.phases = phases
    judgement.escalations = process.state.escalations
    judgement.overrides = process.state.overrides
    judgement.overrideKinds = program.process.overrides.indices.map(overrideWay)
    judgement.effects = process.facts
    let tasks = settledTasks
    judgement.taskMessages = tasks?.messages ?? []
    judgement.boxes = tasks?.boxes ?? []
    judgement.nextInstant = nextInstant()
    return judgement
  }

  /// When the clock alone changes something next: a timer of the facts, or a comparison with time.
  func nextInstant() -> Double? {
    var next = process.state.nextTimer(after: now)
    if let turn = process.turn { next = min(next ?? turn, turn) }
    return next
  }

  private func results(ofGate index: Int, _ instances: [GateInstance]) -> [GateResult] {
    let gate = program.gates[index]
    if instances.isEmpty {
      return [
        GateResult(
          name: gate.name, title: gate.title, subject: nil, isLocked: gate.isLocked,
          outcome: .skipped, reason: "there is nothing it is for", attempts: 0, findings: [],
          span: gate.span)
      ]
    }
    return instances.map { instance in
      let id = instance.subject.map { "\(gate.name)|\($0)" } ?? gate.name
      var result = GateResult(
        name: gate.name, title: gate.title, subject: instance.subject, isLocked: gate.isLocked,
        outcome: instance.outcome, reason: instance.reason,
        attempts: attempts(ofGate: id, instance.outcome),
        findings: instance.findings.filter { !isAdvice($0) }.map(finding), span: gate.span)
      result.entered = instance.entered
      result.due = instance.due
      result.isLate = instance.isLate
      result.owner = gate.owner?.text
      if instance.outcome > .overridden {
        result.ways = overrideWays(forGate: index, whose: instance.findings)
      }
      if instance.outcome == .passed {
        result.needless = process.state.overrides.filter { record in
          record.isActive(at: now) && record.scope.contains(gate.name)
            && record.element.map { $0 == instance.subject } ?? true
        }.map(\.id)
      }
      return result
    }
  }

  /// How often a gate failed since it last passed, the present evaluation included if it counts.
  func attempts(ofGate id: String, _ outcome: Outcome) -> Int {
    let before = process.state.failures[id] ?? 0
    if process.isRecorded { return before }
    switch outcome {
    case .failed: return before + (process.isAttempt ? 1 : 0)
    case .passed, .overridden, .skipped: return process.isAttempt ? 0 : before
    default: return before
    }
  }

  private func result(
    ofPhase index: Int, _ judgement: PhaseJudgement, _ gates: [GateResult], _ inGates: Set<Int>
  ) -> PhaseResult {
    let phase = program.process.phases[index]
    var inputs: [String] = []
    if let e = phaseInputs[index]?.run(main) {
      if case .list(let list) = e {
        inputs = list.elements.map(\.plainText)
      } else {
        inputs = [e.plainText]
      }
    }
    return PhaseResult(
      name: phase.name, title: phase.title, outcome: judgement.outcome, reason: judgement.reason,
      entered: judgement.entered, due: judgement.due, isLate: judgement.isLate,
      entries: entries(ofPhase: index), owner: phase.owner?.text, inputs: inputs,
      findings: judgement.findings.filter { !inGates.contains($0) && !isAdvice($0) }.map(finding),
      gates: gates, span: phase.span)
  }

  /// How often a phase was entered, this evaluation included.
  func entries(ofPhase index: Int) -> Int {
    let name = program.process.phases[index].name
    let isNew =
      !process.isRecorded
      && process.facts.contains { $0.kind == .phaseEntered && $0.subject == name }
    return (process.state.phases[name]?.entries ?? 0) + (isNew ? 1 : 0)
  }

  private func span(of place: Int) -> Span {
    let raw = findings[place]
    if let requirement = raw.requirement { return program.requirements[requirement].span }
    return program.process.asks[process.asks[raw.ask ?? 0].ask].span
  }

  private func finding(_ place: Int) -> Finding {
    let raw = findings[place]
    let details =
      findings.details.indices.contains(place) ? findings.details[place] : FindingDetails()
    guard let number = raw.requirement else { return finding(ofAsk: place, details) }
    let requirement = program.requirements[number]
    var finding = Finding(
      kind: requirement.isAdvice ? .recommend : .require, text: requirement.text,
      label: requirement.label, because: details.because, outcome: raw.outcome,
      required: requirement.text, found: details.found, distance: details.distance,
      isAbove: details.isAbove, reason: details.reason, remark: details.remark,
      span: requirement.span, evidence: details.evidence)
    finding.owner = requirement.owner?.text
    addOverride(of: place, to: &finding)
    return finding
  }

  private func finding(ofAsk place: Int, _ details: FindingDetails) -> Finding {
    let raw = findings[place]
    let result = process.asks[raw.ask ?? 0]
    let ask = program.process.asks[result.ask]
    let kind: Finding.Kind
    switch ask.kind {
    case .deliver: kind = .deliver
    case .check: kind = .check
    case .signoff: kind = .signoff
    case .consent: kind = .consent
    case .run: kind = .run
    case .step: kind = .step
    }
    var finding = Finding(
      kind: kind, text: ask.text, label: ask.label, because: details.because,
      outcome: raw.outcome, required: ask.text, found: result.found, distance: nil,
      reason: result.reason, remark: nil, span: ask.span, evidence: details.evidence)
    finding.owner = ask.role?.text
    finding.waitingFor = result.waitingFor
    finding.command = result.command
    finding.due = result.due
    finding.isLate = result.isLate
    addOverride(of: place, to: &finding)
    return finding
  }

  private func addOverride(of place: Int, to finding: inout Finding) {
    guard let overridden = findings.overridden[place] else { return }
    finding.override = overridden.id
    finding.ownOutcome = overridden.own
  }
}
