import FlowChecker
import FlowProcess
import FlowValues

/// `phase build "Build" after design { … }`
extension Builder {
  /// A phase where it is declared, or before the first statement that asks for it.
  func phaseStep(_ index: Int) -> StepCode {
    let machine = machine
    return StepCode { frame in
      if case .judged = machine.process.phases[index] { return .next }
      return machine.phaseCodes[index].run(frame)
    }
  }

  func makePhase(_ index: Int) -> StepCode {
    let phase = program.process.phases[index]
    let machine = machine
    let process = machine.process
    var references = References(program)
    references.add(phase: index)
    references.remove(phase: index)
    let before = sequence(
      (phase.after + phase.alongside).map(phaseStep) + steps(before: references, inPhase: index))
    let when = phase.when.map(truth)
    let deadline = phase.within.map(self.deadline)
    let body = block(phase.body)
    let handlers = phase.handlers.map { handler in
      HandlerCode(
        event: handler.event, body: block(handler.body),
        paths: EffectPaths(program, in: handler.body).paths)
    }
    let paths =
      EffectPaths(program, in: phase.body).paths + handlers.flatMap(\.paths)
    let gates = phase.body.compactMap { statement -> Int? in
      if case .gate(let number) = statement { number } else { nil }
    }
    let name = phase.name
    return StepCode { frame in
      _ = before.run(frame)
      if machine.hasFailed { return .leave }
      machine.world.isJudging(phase: name)
      let start = machine.findings.count
      func rest(_ outcome: Outcome, _ reason: String) -> Step {
        for gate in gates {
          machine.settle(
            gate: gate,
            [
              GateInstance(
                subject: nil, outcome: outcome, reason: reason, findings: start..<start)
            ])
        }
        process.phases[index] = .judged(
          PhaseJudgement(
            outcome: outcome, reason: reason, entered: process.state.phases[name]?.entered,
            findings: start..<start))
        return .next
      }
      if let when {
        let truth = when.run(frame)
        if machine.hasFailed { return .leave }
        if truth.isFalse { return rest(.skipped, "its 'when' is false") }
        if truth.isUnknown {
          process.cannotDecide(paths)
          return rest(.unknown, "its 'when' is unknown: \(truth.reason.sentence)")
        }
      }
      if let blocker = machine.blocker(of: phase) {
        process.cannotDecide(paths)
        if process.state.phases[name]?.entered != nil {
          process.emit(.phaseBlocked, name, ["reason": .text(blocker)])
        }
        return rest(.blocked, blocker)
      }
      let record = process.state.phases[name]
      let entered = record?.entered ?? process.now
      if record?.entered == nil { process.emit(.phaseEntered, name) }
      process.phase = index
      process.stepBefore = nil
      process.phases[index] = .judged(
        PhaseJudgement(
          outcome: .unknown, reason: nil, entered: entered,
          due: deadline.flatMap { $0.run(frame, entered) }, findings: start..<start))
      _ = body.run(frame)
      if machine.hasFailed { return .leave }
      machine.finish(phase: index, from: start)
      for handler in handlers { machine.run(handler, ofPhase: index, frame) }
      process.phase = nil
      process.stepBefore = nil
      return machine.hasFailed ? .leave : .next
    }
  }
}

/// A handler made ready: when it runs, what it does, and what its effects are known by.
struct HandlerCode {
  let event: CheckedHandler.Event
  let body: StepCode
  let paths: [String]
}

extension Machine {
  /// Why a phase may not start yet; nothing when it may.
  func blocker(of phase: CheckedPhase) -> String? {
    for before in phase.after {
      let name = program.process.phases[before].name
      guard case .judged(let judgement) = process.phases[before] else {
        return "blocked until \(name) passes"
      }
      switch judgement.outcome {
      case .passed, .overridden, .skipped: break
      default: return "blocked until \(name) passes"
      }
    }
    for beside in phase.alongside {
      let name = program.process.phases[beside].name
      guard case .judged(let judgement) = process.phases[beside] else {
        return "blocked until \(name) starts"
      }
      if judgement.outcome == .blocked { return "blocked until \(name) starts" }
    }
    return nil
  }

  func finish(phase index: Int, from start: Int) {
    let phase = program.process.phases[index]
    guard case .judged(var judgement) = process.phases[index] else { return }
    var parts: [Outcome] = []
    var inGates: Set<Int> = []
    for statement in phase.body {
      guard case .gate(let gate) = statement, let instances = gates[gate].judged else {
        continue
      }
      parts += instances.map(\.outcome)
      for instance in instances { inGates.formUnion(instance.findings) }
    }
    applyOverrides(
      to: (start..<findings.count).filter { !inGates.contains($0) }, gate: nil, phase: index,
      element: nil)
    for place in start..<findings.count where !inGates.contains(place) && !isAdvice(place) {
      parts.append(findings[place].outcome)
    }
    judgement.findings = start..<findings.count
    judgement.outcome = Outcome.worst(parts)
    if parts.isEmpty { judgement.reason = "nothing is asked for in it" }
    for beside in phase.alongside where judgement.outcome <= .overridden {
      guard case .judged(let other) = process.phases[beside] else { continue }
      if other.outcome > .overridden {
        judgement.outcome = .waiting
        judgement.reason =
          "it cannot pass before \(program.process.phases[beside].name) has passed"
      }
    }
    let isDone = judgement.outcome <= .overridden
    let round = process.state.phases[phase.name]?.entries ?? 0
    judgement.isLate = process.raise(
      due: judgement.due, of: phase.name, round: round, isDone: isDone, owner: phase.owner?.text)
    process.phases[index] = .judged(judgement)
    if isDone, process.state.phases[phase.name]?.passed == nil {
      process.emit(.phasePassed, phase.name, ["outcome": .text(judgement.outcome.word)])
    }
  }

  func run(_ handler: HandlerCode, ofPhase index: Int, _ frame: Words) {
    guard case .judged(let judgement) = process.phases[index] else { return }
    if handler.event == .entered {
      // To be entered anew is another event, and no more of the first.
      let record = process.state.phases[program.process.phases[index].name]
      let round = (record?.entries ?? 0) + (record?.entered == nil ? 1 : 0)
      if round > 1 { process.occasion = "#\(round)" }
    }
    run(
      handler, outcome: judgement.outcome, isLate: judgement.isLate,
      isEntered: judgement.entered != nil, frame)
    process.occasion = nil
  }

  /// Runs a handler where what it waits for is so; its effects happen once while that lasts.
  func run(
    _ handler: HandlerCode, outcome: Outcome, isLate: Bool, isEntered: Bool, _ frame: Words
  ) {
    let holds: Bool
    switch handler.event {
    case .failed: holds = outcome == .failed
    case .passed: holds = outcome == .passed || outcome == .overridden
    case .waiting: holds = outcome == .waiting
    case .unknown: holds = outcome == .unknown
    case .overridden: holds = outcome == .overridden
    case .late: holds = isLate
    case .entered: holds = isEntered
    case .exhausted, .granted, .revoked, .expired: holds = false
    }
    if holds {
      _ = handler.body.run(frame)
    } else if outcome == .unknown, handler.event != .late {
      process.cannotDecide(handler.paths)
    }
  }
}

extension ProcessRun {
  /// Looks at a deadline: raises it once when it has passed and what it is for is not done.
  ///
  /// - Returns: whether it is late.
  func raise(due: Double?, of path: String, round: Int, isDone: Bool, owner: String?) -> Bool {
    guard let due, !isDone else { return false }
    if now < due {
      turns(at: due)
      return false
    }
    let deadline = identity(path) + "#\(round)"
    if !state.late.contains(deadline) {
      var body: FactBody = ["deadline": .text(deadline), "due": .number(due)]
      if realNow > due { body["late"] = .number(realNow - due) }
      if let owner { body["owner"] = .text(owner) }
      emit(.askLate, identity(path), body)
    }
    return true
  }
}
