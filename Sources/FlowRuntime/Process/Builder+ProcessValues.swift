import FlowChecker
import FlowProcess
import FlowValues

/// People, roles, phases, tasks, escalations and overrides as values.
extension Builder {
  func processValue(_ name: ProcessName, of e: TypedExpression) -> ValueCode {
    let process = machine.process
    let machine = machine
    switch name {
    case .person(let number):
      let name = program.process.people[number].name
      return ValueCode { _ in process.person(name) }
    case .role(let number):
      let role = program.process.roles[number]
      let members = members(ofRole: number)
      return ValueCode { frame in
        process.role(role.name, role.title, members.run(frame))
      }
    case .rota(let number):
      let rota = program.process.rotas[number]
      return ValueCode { _ in process.role(rota.name, rota.title, process.holder(ofRota: number)) }
    case .phase(let number): return ValueCode { _ in .object(machine.phaseObject(number)) }
    case .phases:
      let count = program.process.phases.count
      return ValueCode { _ in
        .list(List((0..<count).map { .object(machine.phaseObject($0)) }))
      }
    case .ladder(let number):
      let ladder = program.process.ladders[number]
      return named(.ladder, ladder.name, ladder.title)
    case .overrideKind(let number):
      let kind = program.process.overrides[number]
      return named(.overrideKind, kind.name, kind.title)
    case .cadence(let number):
      let cadence = program.process.cadences[number]
      return ValueCode { _ in process.period(of: cadence, at: process.now, isCurrent: true) }
    case .calendar(let number): return ValueCode { _ in process.calendar(number) }
    case .latch(let number): return latchValue(number)
    case .decision(let number): return ValueCode { _ in process.decision(number) }
    case .task(let id): return ValueCode { frame in machine.task(id, frame) }
    case .tasks: return ValueCode { frame in machine.tasks(frame) }
    case .escalation(let id): return ValueCode { _ in process.escalation(id) }
    case .override(let id): return ValueCode { _ in process.override(id) }
    case .escalations:
      return ValueCode { _ in
        .list(List(process.state.escalations.map { .object(process.object($0)) }))
      }
    case .overrides:
      return ValueCode { _ in
        .list(List(process.state.overrides.map { .object(process.object($0)) }))
      }
    case .notifications:
      machine.wantsFacts = true
      return ValueCode { _ in
        .list(
          List(
            process.state.facts.filter { $0.kind == .notificationQueued }
              .map { .object(process.notification($0)) }))
      }
    case .facts:
      machine.wantsFacts = true
      return ValueCode { _ in
        .list(List(process.state.facts.map { .object(process.object($0)) }))
      }
    case .branch: return ValueCode { _ in machine.branch() }
    case .branches: return ValueCode { _ in machine.branches() }
    case .repository: return ValueCode { _ in machine.repository(".") }
    case .people:
      let names = program.process.people.map(\.name)
      return ValueCode { _ in .list(List(names.map { process.person($0) })) }
    case .actor:
      return ValueCode { _ in
        process.actor.map { process.person($0) }
          ?? .unknown(Reason("nobody said who evaluates: give --as PERSON"))
      }
    }
  }

  /// `branch(name: "dev", idle: 2d)`
  func made(_ kind: DomainType, _ values: [(field: Int, value: TypedExpression)]) -> ValueCode {
    let process = machine.process
    let codes = values.map { (field: $0.field, code: value($0.value)) }
    return ValueCode { frame in
      var fields: [Int: Value] = [:]
      for item in codes { fields[item.field] = item.code.run(frame) }
      return .object(MadeThing(kind, fields, process))
    }
  }

  func cadence(_ number: Int, at instant: TypedExpression) -> ValueCode {
    let process = machine.process
    let cadence = program.process.cadences[number]
    let instant = self.number(instant)
    return ValueCode { frame in
      let instant = instant.run(frame)
      if instant.isNaN { return .unknown(instant.unknownReason) }
      return process.period(of: cadence, at: instant, isCurrent: false)
    }
  }

  private func named(_ kind: DomainType, _ name: String, _ title: String?) -> ValueCode {
    let object = Value.object(ThingObject(kind, name, [.text(name), .text(title ?? name)]))
    return ValueCode { _ in object }
  }

  /// A latch is what it was before the evaluation, as every condition sees the state before.
  private func latchValue(_ number: Int) -> ValueCode {
    let process = machine.process
    let latch = program.process.latches[number]
    if latch.family == nil {
      return ValueCode { _ in .bool(!(process.state.latches[latch.name] ?? []).isEmpty) }
    }
    return ValueCode { _ in process.latched(latch.name) }
  }
}

extension ProcessRun {
  func role(_ name: String, _ title: String?, _ members: People) -> Value {
    let list: Value
    switch members {
    case .known(let names): list = .list(List(names.map { person($0) }))
    case .unknown(let reason): list = .unknown(reason)
    }
    return .object(ThingObject(.role, name, [.text(name), .text(title ?? name), list]))
  }

  /// A calendar as it stands now: whether it is open, and when that changes.
  func calendar(_ number: Int) -> Value {
    let name = checked.calendars[number].name
    guard let calendar = tables.calendar(number, checked) else {
      return .unknown(Reason("the hours of '\(name)' cannot be read"))
    }
    if let turn = calendar.nextTurn(after: now) { turns(at: turn) }
    func time(_ instant: Double?, _ never: String) -> Value {
      instant.map(Value.time) ?? .unknown(Reason("'\(name)' never \(never) again"))
    }
    return .object(
      ThingObject(
        .calendar, name,
        [
          .text(name), .bool(calendar.isOpen(at: now)),
          time(calendar.nextOpening(after: now), "opens"),
          time(calendar.nextClosing(after: now), "closes"),
        ]))
  }

  /// The period of a cadence that an instant lies in.
  func period(of cadence: CheckedCadence, at instant: Double, isCurrent: Bool) -> Value {
    guard let number = cadence.number(at: instant) else {
      return .unknown(Reason("'\(cadence.name)' has not begun"))
    }
    if isCurrent { turns(at: cadence.start(of: number + 1)) }
    return .object(PeriodObject(cadence, number))
  }

  func decision(_ number: Int) -> Value {
    let decision = checked.decisions[number]
    guard let made = state.decisions[decision.name],
      let option = decision.options.ordinal(of: made.option)
    else { return .unknown(Reason("nobody has decided '\(decision.name)' yet")) }
    return .record(
      Record(
        decision.type,
        [
          .choice(decision.options, option), person(made.by),
          .optional(made.because, orElse: "no reason was given"), .time(made.at),
        ]))
  }

  /// The elements that a latch is on for: those that are still there, else their names.
  func latched(_ name: String) -> Value {
    let names = state.latches[name] ?? []
    return .list(List(names.map { latchElements[name]?[$0] ?? .text($0) }))
  }

  func escalation(_ id: String) -> Value {
    state.escalation(id).map { .object(object($0)) }
      ?? .unknown(Reason("there is no escalation '\(id)'"))
  }

  func override(_ id: String) -> Value {
    state.override(id).map { .object(object($0)) }
      ?? .unknown(Reason("there is no override '\(id)'"))
  }

  func object(_ record: EscalationRecord) -> ThingObject {
    let role = record.currentLevel?.role
    let roleValue =
      role.map { text -> Value in
        let number = checked.roles.firstIndex { $0.name == text }
        let title = number.flatMap { checked.roles[$0].title }
        return self.role(text, title, .known(record.told.last ?? []))
      } ?? .unknown(Reason("the escalation has no level"))
    return ThingObject(
      .escalation, record.id,
      [
        .text(record.id), .text(record.subject),
        .optional(record.ladder, orElse: "there is no ladder"), .number(Double(record.level + 1)),
        roleValue, .time(record.opened),
        .optional(time: record.nextClimb, orElse: "nothing is due"),
        .optional(time: record.acknowledged, orElse: "nobody has acknowledged it"),
        .optional(time: record.resolved, orElse: "it is not resolved"),
        .bool(record.isOpen), .bool(record.exhausted != nil),
        .optional(record.reason, orElse: "no reason was given"),
        .optional(
          record.currentLevel?.label ?? record.label, orElse: "the level has no label"),
        .optional(record.outcome, orElse: "it is not resolved"),
        value(of: .object(record.fields), as: .data),
        record.acknowledgedBy.map { person($0) } ?? .unknown(Reason("nobody has acknowledged it")),
        record.resolvedBy.map { person($0) } ?? .unknown(Reason("nobody has resolved it")),
        .optional(time: record.exhausted, orElse: "somebody is left to ask"),
      ])
  }

  func object(_ record: OverrideRecord) -> ThingObject {
    if let expires = record.expires { turns(at: expires) }
    return ThingObject(
      .override, record.id,
      [
        .text(record.id), .text(record.kind), person(record.by),
        .optional(record.reason, orElse: "no reason was given"),
        .optional(record.risk, orElse: "no risk was named"),
        .list(List(record.scope.map(Value.text))), .time(record.granted),
        .optional(time: record.expires, orElse: "it does not expire"),
        .optional(time: record.reviewBy, orElse: "no review is asked for"),
        .optional(time: record.reviewed, orElse: "nobody has reviewed it"),
        .bool(record.isActive(at: now)), .bool(record.isExpired(at: now)),
        .number(Double(record.uses)), value(of: .object(record.fields), as: .data),
        record.agreedBy.map { person($0) } ?? .unknown(Reason("nobody has agreed to it")),
        .optional(time: record.revoked, orElse: "it is not revoked"),
        record.reviewedBy.map { person($0) } ?? .unknown(Reason("nobody has reviewed it")),
        .optional(record.element, orElse: "it is for no one thing"),
      ])
  }

  func notification(_ fact: Fact) -> ThingObject {
    let body = fact.body
    let delivery = body.text("key").flatMap { state.outbox[$0] }
    // A try whose time runs out without an end is one of which nobody knows.
    if let lease = delivery?.lease { turns(at: lease) }
    return ThingObject(
      .notification, body.text("key") ?? fact.subject,
      [
        .optional(body.text("to"), orElse: "it went to a channel"),
        .text(body.text("text") ?? ""), .text(body.text("about") ?? ""),
        .optional(body.text("channel"), orElse: "it went through no channel"),
        body.number("level").map { .number($0) } ?? .unknown(Reason("it is about no level")),
        .time(fact.instant), .text((delivery?.standing(at: now) ?? .kept).word(for: .message)),
        .number(Double(delivery?.tries ?? 0)),
        .optional(time: delivery?.done, orElse: "it was not sent"),
      ])
  }

  func object(_ fact: Fact) -> ThingObject {
    ThingObject(
      .fact, fact.subject,
      [
        .text(fact.kind.rawValue), .text(fact.subject),
        .optional(fact.actor, orElse: "nobody did it"), .bool(fact.actorKind != .human),
        .time(fact.instant), .optional(fact.body.text("because"), orElse: "no reason was given"),
        .optional(fact.body.text("text"), orElse: "it has no text"),
        value(of: .object(fact.body), as: .data),
      ])
  }
}
