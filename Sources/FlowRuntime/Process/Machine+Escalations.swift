import FlowChecker
import FlowProcess
import FlowValues

/// Opening escalations and climbing their ladders.
extension Machine {
  /// Opens an escalation on the named rung, or the first that somebody holds from there on.
  @discardableResult
  func escalate(_ request: EscalationRequest) -> String {
    let levels: [EscalationRecord.Level]
    var start = 0
    let ladder = request.ladder.map { program.process.ladders[$0] }
    if let ladder, let number = request.ladder {
      levels = ladder.levels.indices.map { snapshot(ladder: number, level: $0) }
      if let text = request.roleText {
        start = ladder.levels.firstIndex { $0.role.text == text } ?? 0
      }
    } else {
      levels = [
        EscalationRecord.Level(
          role: request.roleText ?? "", label: nil, within: nil, workingDays: 0, workingHours: 0,
          calendar: nil, may: [], channel: nil, outcome: [])
      ]
    }
    process.state.numbering.escalations += 1
    let id = "ESC-\(process.state.numbering.escalations)"
    var skipped: [String] = []
    var told: [String] = []
    var level = start
    while level < levels.count {
      let holders =
        ladder == nil && request.role != nil
        ? request.role ?? .known([]) : holders(of: levels[level], ladder: request.ladder, level)
      if case .known(let names) = holders, !names.isEmpty {
        told = names
        break
      }
      skipped.append(levels[level].role)
      level += 1
    }
    let isExhausted = level >= levels.count
    let rung = min(level, levels.count - 1)
    var body: FactBody = ["about": .text(request.about)]
    if let cause = request.cause { body["cause"] = .text(cause) }
    if let ladder {
      body["ladder"] = .text(ladder.name)
      if let label = ladder.label { body["label"] = .text(label) }
      if ladder.stopsWhenAcknowledged { body["until-acknowledged"] = .bool(true) }
      if ladder.repeats > 0 { body["repeats"] = .number(Double(ladder.repeats)) }
    }
    if let because = request.because { body["because"] = .text(because) }
    if !request.fields.members.isEmpty { body["with"] = .object(request.fields) }
    body["levels"] = .list(levels.map { .object(Self.body(of: $0)) })
    body["level"] = .number(Double(rung))
    if !isExhausted, let due = process.due(of: levels[rung], from: now) {
      body["due"] = .number(due)
    }
    body["told"] = .list(told.map(FactValue.text))
    if !skipped.isEmpty { body["skipped"] = .list(skipped.map(FactValue.text)) }
    process.emit(.escalationOpened, id, body)
    if isExhausted {
      process.emit(.escalationExhausted, id, ["reason": .text("nobody holds a level of it")])
    } else {
      tell(told, id, request.about, levels[rung], rung, request.because)
      if let due = process.due(of: levels[rung], from: now) { process.turns(at: due) }
    }
    return id
  }

  private func tell(
    _ people: [String], _ id: String, _ about: String, _ level: EscalationRecord.Level,
    _ rung: Int, _ because: String?
  ) {
    let reason = because.map { ": \($0)" } ?? ""
    process.notify(
      people,
      Message(
        text: "\(id) about \(about) is with \(level.role)\(reason)", about: id,
        channel: level.channel, role: level.role, subject: about, level: rung + 1))
  }

  /// A rung as it is now, for an escalation to keep.
  private func snapshot(ladder: Int, level: Int) -> EscalationRecord.Level {
    let declared = program.process.ladders[ladder].levels[level]
    let code = process.tables.levels[ladder][level].within
    var within: Double?
    var working = WorkingDuration()
    switch code.run(main) {
    case .elapsed(let seconds): within = seconds
    case .working(let duration): working = duration
    case .unknown: break
    }
    return EscalationRecord.Level(
      role: declared.role.text, label: declared.label, within: within, workingDays: working.days,
      workingHours: working.hours,
      calendar: code.calendar.map { program.process.calendars[$0].name }, may: declared.may,
      channel: declared.channel.map { program.process.channels[$0].name },
      outcome: declared.outcome)
  }

  private static func body(of level: EscalationRecord.Level) -> FactBody {
    var body: FactBody = ["role": .text(level.role)]
    if let within = level.within { body["within"] = .number(within) }
    if level.workingDays != 0 { body["working-days"] = .number(level.workingDays) }
    if level.workingHours != 0 { body["working-hours"] = .number(level.workingHours) }
    if let calendar = level.calendar { body["calendar"] = .text(calendar) }
    if let label = level.label { body["label"] = .text(label) }
    if let channel = level.channel { body["channel"] = .text(channel) }
    if !level.may.isEmpty { body["may"] = .list(level.may.map(FactValue.text)) }
    if !level.outcome.isEmpty { body["outcome"] = .list(level.outcome.map(FactValue.text)) }
    return body
  }

  /// Who holds a rung now: by the ladder as it is if that still has the rung, else by the role's
  /// name.
  func holders(of level: EscalationRecord.Level, ladder: Int?, _ number: Int) -> People {
    if let ladder {
      let levels = program.process.ladders[ladder].levels
      if levels.indices.contains(number), levels[number].role.text == level.role {
        return process.tables.levels[ladder][number].role.run(main)
      }
    }
    return process.tables.roleSets[level.role]?.run(main) ?? .known([])
  }

  /// Climbs every ladder whose time on its rung has run out.
  ///
  /// - Parameter cleared: escalations that this evaluation resolves anyway.
  func climb(except cleared: Set<String>) {
    let due = process.state.escalations.filter { escalation in
      escalation.nextClimb.map { $0 <= now } ?? false && !cleared.contains(escalation.id)
    }
    for escalation in due.sorted(by: { ($0.due ?? 0, $0.opened) < ($1.due ?? 0, $1.opened) }) {
      climb(escalation)
    }
  }

  private func climb(_ escalation: EscalationRecord) {
    let ladder = escalation.ladder.flatMap { name in
      program.process.ladders.firstIndex { $0.name == name }
    }
    var skipped: [String] = []
    var level = escalation.level + 1
    var isAgain = false
    // Twice around finds every rung that somebody holds.
    for _ in 0...(escalation.levels.count * 2) {
      if level >= escalation.levels.count {
        if isAgain || escalation.turns >= escalation.repeats { break }
        isAgain = true
        level = 0
      }
      if case .known(let names) = holders(of: escalation.levels[level], ladder: ladder, level),
        !names.isEmpty
      {
        climb(escalation, to: level, told: names, skipped, isAgain)
        return
      }
      skipped.append(escalation.levels[level].role)
      level += 1
    }
    var body: FactBody = ["about": .text(escalation.subject)]
    addLateness(of: escalation, to: &body)
    if !skipped.isEmpty { body["skipped"] = .list(skipped.map(FactValue.text)) }
    process.emit(.escalationExhausted, escalation.id, body)
  }

  private func climb(
    _ escalation: EscalationRecord, to level: Int, told: [String], _ skipped: [String],
    _ isAgain: Bool
  ) {
    let rung = escalation.levels[level]
    var body: FactBody = [
      "about": .text(escalation.subject), "from": .number(Double(escalation.level)),
      "level": .number(Double(level)), "role": .text(rung.role),
      "told": .list(told.map(FactValue.text)),
    ]
    if isAgain { body["again"] = .bool(true) }
    if !skipped.isEmpty { body["skipped"] = .list(skipped.map(FactValue.text)) }
    addLateness(of: escalation, to: &body)
    if let due = process.due(of: rung, from: now) {
      body["due"] = .number(due)
      process.turns(at: due)
    }
    process.emit(.escalationClimbed, escalation.id, body)
    tell(told, escalation.id, escalation.subject, rung, level, escalation.reason)
  }

  private func addLateness(of escalation: EscalationRecord, to body: inout FactBody) {
    guard let due = escalation.due else { return }
    body["was-due"] = .number(due)
    if process.realNow > due { body["late"] = .number(process.realNow - due) }
  }
}
