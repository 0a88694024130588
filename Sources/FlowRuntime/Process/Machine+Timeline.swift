import FlowChecker
import FlowProcess
import FlowSource

/// A run through time: evaluations follow each other, each sees what the one before has recorded.
extension Machine {
  /// How many evaluations in a row may record something before it is said that they never end.
  static let restlessLimit = 5_000

  /// Evaluates the program once at the present instant, and records what follows.
  ///
  /// - Returns: the facts that were recorded.
  @discardableResult
  func evaluate(isAttempt: Bool) -> [Fact] {
    process.isAttempt = isAttempt
    evidence.reset()
    restart()
    _ = mainCode.run(main)
    guard !hasFailed else { return [] }
    settleProcess()
    noteTasks()
    return record()
  }

  /// What follows from the evaluation beyond what its statements have said.
  private func settleProcess() {
    if !program.process.isEmpty || !process.state.active.isEmpty {
      let cleared = closeEpisodes()
      climb(except: cleared)
    }
    if process.isAttempt {
      let measured = measure()
      let evaluation = evaluationFact(measured.names)
      process.facts.insert(contentsOf: measured.facts + [evaluation], at: 0)
    }
  }

  /// Ends what has ceased to hold: an escalation whose cause is gone is cleared.
  ///
  /// - Returns: the escalations that were resolved by it.
  private func closeEpisodes() -> Set<String> {
    var cleared: Set<String> = []
    let gone = process.state.active.filter {
      !process.wanted.contains($0) && !process.isUndecided($0)
    }
    if gone.isEmpty { return cleared }
    var open: [String: String] = [:]
    for escalation in process.state.escalations where escalation.isOpen {
      if let cause = escalation.cause { open[cause] = escalation.id }
    }
    for cause in gone.sorted() {
      if let id = open[cause] {
        cleared.insert(id)
        process.emit(
          .escalationResolved, id,
          [
            "outcome": .text(EscalationRecord.cleared),
            "about": .text(process.state.escalation(id)?.subject ?? ""),
          ])
      } else {
        process.emit(.watchClosed, cause)
      }
    }
    return cleared
  }

  /// That `flow run` evaluated, and what failed and passed.
  private func evaluationFact(_ measured: [String]) -> Fact {
    var failed: [String] = []
    var passed: [String] = []
    var used: Set<String> = []
    func sort(_ id: String, _ outcome: Outcome) {
      switch outcome {
      case .failed: failed.append(id)
      case .passed, .overridden:
        // Only what had failed before has something to forget.
        if process.state.failures[id] != nil { passed.append(id) }
      default: break
      }
    }
    var whole: [Outcome] = []
    for (index, gate) in program.gates.enumerated() {
      guard let instances = gates[index].judged else { continue }
      for instance in instances {
        sort(gate.id(of: instance.subject), instance.outcome)
        if gate.phase == nil { whole.append(instance.outcome) }
      }
    }
    for (index, phase) in program.process.phases.enumerated() {
      guard case .judged(let judgement) = process.phases[index] else { continue }
      sort(phase.name, judgement.outcome)
      whole.append(judgement.outcome)
    }
    for overridden in findings.overridden.values { used.insert(overridden.id) }
    var body: FactBody = ["attempt": .number(Double(process.state.attempts + 1))]
    body["outcome"] = .text(Outcome.worst(whole).word)
    if !failed.isEmpty { body["failed"] = .list(failed.map(FactValue.text)) }
    if !passed.isEmpty { body["passed"] = .list(passed.map(FactValue.text)) }
    if !measured.isEmpty { body["measured"] = .list(measured.map(FactValue.text)) }
    if !used.isEmpty { body["overrides"] = .list(used.sorted().map(FactValue.text)) }
    return Fact(key: process.key, at: now, kind: .runEvaluated, subject: "run", body: body)
  }

  /// Applies the facts of the evaluation to the state.
  private func record() -> [Fact] {
    let facts = process.facts
    for fact in facts { process.state.apply(fact) }
    process.isRecorded = true
    process.history?.append(contentsOf: facts)
    // What was recorded may be what another statement waits for.
    if facts.contains(where: { $0.kind != .runEvaluated }) { process.turns(at: now + 1) }
    return facts
  }

  /// Whether an evaluation at an instant would record anything; nothing is recorded.
  func wouldRecord(at instant: Double) -> Bool {
    now = instant
    process.isAttempt = false
    evidence.reset()
    restart()
    // What is not recorded must not use up a number.
    let numbering = process.state.numbering
    defer { process.state.numbering = numbering }
    _ = mainCode.run(main)
    guard !hasFailed else { return true }
    settleProcess()
    noteTasks()
    return !process.facts.isEmpty
  }

  /// Climbs the ladders that are due, and looks at nothing else.
  func climbOnly() -> [Fact] {
    process.begin(at: now)
    climb(except: [])
    return record()
  }

  /// Moves the clock forwards and evaluates at each instant at which something turns, in order.
  ///
  /// - Parameter visit: sees the facts of each stop.
  func advance(to end: Double, visit: (Double, [Fact]) -> Void) {
    var restless = 0
    while !hasFailed, let next = nextInstant(), next <= end {
      now = next
      let facts = evaluate(isAttempt: false)
      // Effects that call for each other without end would take every second of the way.
      restless = facts.isEmpty ? 0 : restless + 1
      if restless > Self.restlessLimit {
        let subject = facts.first.map { "\($0.kind.rawValue) \($0.subject)" } ?? ""
        let start = Span(file: FileID(0), start: 0, end: 0)
        fail(.restless(subject, at: program.process.span ?? start))
      }
      visit(next, facts)
    }
    if !hasFailed, now < end {
      now = end
      visit(end, evaluate(isAttempt: false))
    }
  }

  /// Keeps that an act was refused, as the ledger does.
  func keep(_ refusal: ActRefusal, of act: Act) {
    let person = program.process.people.first { $0.name == act.person }
    let refused = RefusedAct(
      act: act.verb.rawValue, subject: act.subject, person: act.person,
      isAutomated: person?.isAutomated ?? false, isKnown: person != nil,
      reason: refusal.sentence)
    guard let fact = refused.fact(key: process.key, at: now, after: process.state.facts) else {
      return
    }
    process.state.apply(fact)
    process.history?.append(fact)
  }

  /// Carries out an act at the present instant: what is evaluated already stands, the act's facts
  /// follow.
  func carryOut(_ act: Act) throws(ActRefusal) -> [Fact] {
    var before: [Fact] = []
    // Where a phase has just begun anew, what the evaluation saw in it counts no more.
    for _ in 0..<Self.mostRounds where process.facts.contains(where: { $0.kind == .phaseReopened })
    {
      before += evaluate(isAttempt: false)
    }
    process.facts.removeAll()
    do throws(ActRefusal) {
      try perform(act)
    } catch {
      process.facts.removeAll()
      throw error
    }
    return before + record()
  }

  /// Phases that send each other back again and again must not hold up who acts.
  private static let mostRounds = 8
}
