/// The fold: one fact after the other.
extension ProcessState {
  public init(_ facts: some Sequence<Fact>) {
    self.init()
    for fact in facts { apply(fact) }
  }

  public mutating func apply(_ fact: Fact) {
    // What was refused is there to be read, and moves nothing: not even the clock of the run.
    if fact.kind == .actRefused {
      if keepsFacts { facts.append(fact) }
      return
    }
    outbox.apply(fact, place: count)
    count += 1
    if keepsFacts { facts.append(fact) }
    // What is delivered is recorded when it has been done, and nothing is evaluated then.
    if !Outbox.tellsOfDelivery(fact.kind), !fact.kind.tellsOfCommand {
      newest = max(newest ?? fact.at, fact.at)
    }
    if let cause = fact.body.text("cause") { active.insert(cause) }
    switch fact.kind {
    case .runEvaluated: applyEvaluation(fact)
    case .phaseEntered, .phasePassed, .phaseBlocked, .phaseReopened: applyPhase(fact)
    case .askOpened: if opened[fact.subject] == nil { opened[fact.subject] = fact.instant }
    case .askLate: late.insert(fact.body.text("deadline") ?? fact.subject)
    case .askSigned, .askRejected: applySignature(fact)
    case .askDone:
      ticks[fact.subject] = TickRecord(
        person: fact.actor ?? "", at: fact.instant, round: Int(fact.body.number("round") ?? 0))
    case .overrideGranted, .overrideAgreed, .overrideRevoked, .overrideReviewed:
      applyOverride(fact)
    case .escalationOpened: open(fact)
    case .escalationClimbed, .escalationAcknowledged, .escalationResolved, .escalationExhausted:
      change(fact)
    case .watchOpened: active.insert(fact.subject)
    case .watchClosed: active.remove(fact.subject)
    case .latchOn:
      let element = fact.body.text("element") ?? ""
      if latches[fact.subject]?.contains(element) != true {
        latches[fact.subject, default: []].append(element)
      }
    case .latchOff:
      let element = fact.body.text("element") ?? ""
      latches[fact.subject]?.removeAll { $0 == element }
    case .decisionMade:
      decisions[fact.subject] = DecisionRecord(
        option: fact.body.text("option") ?? "", by: fact.actor ?? "",
        because: fact.body.text("because"), at: fact.instant)
    case .taskChanged:
      guard let field = fact.body.text("field"), let value = fact.body["value"] else { return }
      conflicts["\(fact.subject).\(field)"] = nil
      tasks[fact.subject, default: TaskRecord(updated: fact.instant)].changes[field] = value
      tasks[fact.subject]?.seen[field] = fact.body["from"]
      // That a source has come to agree is no change of the task.
      if fact.body.bool("agreed") != true { tasks[fact.subject]?.updated = fact.instant }
    case .taskOpened:
      guard case .object(let fields)? = fact.body["fields"] else { return }
      var record = TaskRecord(updated: fact.instant)
      record.opened = fact.instant
      record.order = count
      record.cause = fact.body.text("cause")
      for (name, value) in fields.members { record.changes[name] = value }
      tasks[fact.subject] = record
    case .taskConflict:
      conflicts["\(fact.subject).\(fact.body.text("field") ?? "")"] = fact.body.text("identity")
    case .evidenceRecorded:
      evidence[fact.subject] = EvidenceRecord(fact) ?? evidence[fact.subject]
      measurements.apply(fact)
    case .notificationQueued, .notificationSending, .notificationSent, .notificationFailed,
      .fileQueued, .fileFailed, .actRefused, .note:
      break
    case .commandTrying:
      tries[fact.subject] = TryRecord(
        number: Int(fact.body.number("try") ?? 0), commit: fact.body.text("commit"), at: fact.at)
    case .commandRan: tries[fact.subject] = nil
    case .fileWritten:
      // From now on it is the box as it was written that somebody may change.
      guard let task = fact.body.text("task"), let after = fact.body["after"] else { return }
      tasks[task]?.seen["status"] = after
    }
  }

  private mutating func applyEvaluation(_ fact: Fact) {
    attempts += 1
    measurements.apply(fact)
    for gate in fact.body.texts("failed") { failures[gate, default: 0] += 1 }
    for gate in fact.body.texts("passed") { failures[gate] = nil }
    for id in fact.body.texts("overrides") {
      if let place = overridePlaces[id] { overrides[place].uses += 1 }
    }
  }

  private mutating func applyPhase(_ fact: Fact) {
    var phase = phases[fact.subject] ?? PhaseRecord()
    switch fact.kind {
    case .phaseEntered:
      phase.entered = fact.instant
      phase.entries += 1
      phase.passed = nil
    case .phasePassed: phase.passed = fact.instant
    case .phaseReopened:
      phase.entered = nil
      phase.round += 1
      phase.passed = nil
    default: phase.entered = nil
    }
    phases[fact.subject] = phase
  }

  private mutating func applySignature(_ fact: Fact) {
    var bound: [String: String] = [:]
    if case .object(let values)? = fact.body["bound"] {
      for (path, value) in values.members {
        if case .text(let text) = value { bound[path] = text }
      }
    }
    signatures[fact.subject, default: []].append(
      SignatureRecord(
        person: fact.actor ?? "", at: fact.instant, isRejection: fact.kind == .askRejected,
        because: fact.body.text("because"), bound: bound,
        round: Int(fact.body.number("round") ?? 0)))
  }

  private mutating func applyOverride(_ fact: Fact) {
    let body = fact.body
    if fact.kind == .overrideGranted {
      guard overridePlaces[fact.subject] == nil else { return }
      var fields = FactBody()
      if case .object(let values)? = body["fields"] { fields = values }
      overridePlaces[fact.subject] = overrides.count
      overrides.append(
        OverrideRecord(
          id: fact.subject, kind: body.text("override") ?? "", by: fact.actor ?? "",
          reason: body.text("because"), risk: body.text("risk"), scope: body.texts("on"),
          element: body.text("for"), granted: fact.instant, expires: body.number("expires"),
          reviewBy: body.number("review"), fields: fields,
          needsAgreement: body.bool("needs-agreement") ?? false))
      return
    }
    guard let place = overridePlaces[fact.subject] else { return }
    switch fact.kind {
    case .overrideAgreed: overrides[place].agreedBy = fact.actor
    case .overrideRevoked:
      overrides[place].revoked = fact.instant
      overrides[place].revokedBy = fact.actor
    case .overrideReviewed:
      overrides[place].reviewed = fact.instant
      overrides[place].reviewedBy = fact.actor
    default: break
    }
  }
}
