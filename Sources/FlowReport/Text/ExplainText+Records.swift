import FlowProcess
import FlowValues

/// Overrides, their kinds, and escalations.
extension ExplainText {
  mutating func write(_ record: OverrideRecord) {
    let isActive = record.isActive(at: now)
    text.page.put((isActive ? Outcome.overridden : .skipped).mark(look) + " ", .doubtful)
    text.page.put(record.id, .strong)
    text.page.put("  ")
    text.page.putParagraph("\(record.coverage), by \(record.by), \(record.standing(now))", at: 2)
    if let reason = record.reason { line("reason: \(reason)") }
    if let risk = record.risk { line("risk: \(risk)") }
    for (name, kept) in record.fields.members.sorted(by: { $0.name < $1.name }) {
      line("\(name): \(FactSentence.value(kept))")
    }
    line("granted \(InstantFormat.printForPeople(record.granted)), \(record.end)")
    if let review = record.reviewWords(now) {
      line(review, record.isReviewLate(at: now) ? .bad : .plain)
    }
    if record.uses > 0 {
      line("it has let \(record.uses) evaluation\(record.uses == 1 ? "" : "s") through")
    }
    writeEffect(of: record)
    writeCommands(for: record)
  }

  private mutating func writeEffect(of record: OverrideRecord) {
    heading("what it lets through")
    var isEmpty = true
    for gate in judgement.allGates {
      for finding in gate.findings where finding.override == record.id {
        line("\(finding.item), in \(gate.name): \(finding.own.word)")
        isEmpty = false
      }
      if gate.needless.contains(record.id) {
        line("\(gate.name) passes by itself: it is no longer needed")
        isEmpty = false
      }
    }
    for phase in judgement.phases {
      for finding in phase.findings where finding.override == record.id {
        line("\(finding.item), in \(phase.name): \(finding.own.word)")
        isEmpty = false
      }
    }
    if isEmpty { line(record.isActive(at: now) ? "nothing now" : "nothing: it is not in force") }
  }

  private mutating func writeCommands(for record: OverrideRecord) {
    var commands: [String] = []
    let isOver = record.revoked != nil || record.isExpired(at: now)
    if !isOver, record.needsAgreement, record.agreedBy == nil {
      commands.append("flow agree \(record.id) --as PERSON")
    }
    if record.reviewBy != nil, record.reviewed == nil {
      commands.append("flow review \(record.id) --as PERSON")
    }
    if !isOver { commands.append("flow revoke \(record.id) --because \"…\" --as \(record.by)") }
    guard !commands.isEmpty else { return }
    heading("who can act")
    let way = judgement.overrideKinds.first { $0.kind == record.kind }
    if let by = way?.by { line("\(by): \(Finding.listed(way?.people ?? [], .all))") }
    for words in commands { command(words) }
  }

  mutating func write(_ way: OverrideWay) {
    text.page.put("override \(way.kind)", .strong)
    if let title = way.title { text.page.put("  \(title)") }
    text.page.endLine()
    line(way.sentence)
    if !way.requires.isEmpty {
      line("a grant must say its \(way.requires.joined(separator: ", "))")
    }
    line("it lets through \(way.waives.joined(separator: ", "))")
    let helped = judgement.allGates.filter { gate in gate.ways.contains { $0.kind == way.kind } }
    if helped.isEmpty { line("there is nothing now that it could let through") }
    for gate in helped.prefix(6) {
      line("it could let \(gate.name) through:")
      command(way.command(on: gate.name))
    }
    let granted = judgement.overrides.filter { $0.kind == way.kind }
    if !granted.isEmpty { heading("granted") }
    for record in granted {
      line("\(record.id): \(record.coverage), by \(record.by), \(record.standing(now))")
    }
  }

  mutating func write(_ record: EscalationRecord) {
    text.page.put("→ ", record.isOpen ? .doubtful : .faint)
    text.page.put(record.id, .strong)
    text.page.put("  ")
    let verb = record.isOpen ? "is with" : "was with"
    text.page.putParagraph(
      (["\(record.subjectWords) \(verb) \(record.standing)"] + record.outlook(now))
        .joined(separator: ", "), at: 2)
    if let reason = record.reason { line(reason) }
    line("opened \(InstantFormat.printForPeople(record.opened))")
    if record.levels.count > 1 {
      heading("the ladder")
      for (number, level) in record.levels.enumerated() {
        let isHere = number == record.level && record.isOpen
        let may = level.may.isEmpty ? "" : ", may \(level.may.joined(separator: ", "))"
        let label = level.label.map { ", \($0)" } ?? ""
        let told = isHere ? ": \(Finding.listed(record.peopleNow, .all))" : ""
        line(
          "\(number + 1) \(level.role)\(level.limit.map { " within \($0)" } ?? "")\(label)\(may)"
            + (isHere ? ", now\(told)" : ""), isHere ? .strong : .plain)
      }
    }
    guard record.isOpen else { return }
    heading("who can act")
    let person = record.peopleNow.first ?? "PERSON"
    line("\(Finding.listed(record.peopleNow, .all)), or a higher level")
    if record.acknowledged == nil { command("flow ack \(record.id) --as \(person)") }
    command("flow resolve \(record.id) --because \"…\" --as \(person)")
  }
}

extension EscalationRecord.Level {
  /// `48h`, `2 working days`
  fileprivate var limit: String? {
    if let within { return PeopleTime.length(within) }
    guard hasTime else { return nil }
    return "\(WorkingDuration(days: workingDays, hours: workingHours))"
  }
}
