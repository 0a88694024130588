import FlowChecker
import FlowProcess
import FlowValues

/// Raising, acknowledging and resolving escalations.
extension Machine {
  func escalate(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    var ladder: Int?
    if let name = act.ladder {
      ladder = program.process.ladders.firstIndex { $0.name == name }
      if ladder == nil { throw ActRefusal("there is no ladder '\(name)'") }
    } else if let role = act.role {
      // A role that stands on one ladder only means that ladder.
      let fitting = program.process.ladders.indices.filter { number in
        program.process.ladders[number].levels.contains { $0.role.text == role }
      }
      if fitting.count == 1 { ladder = fitting[0] }
    }
    guard act.role != nil || ladder != nil else {
      throw ActRefusal("nobody is named to escalate to", "say to ROLE, or via LADDER")
    }
    var request = EscalationRequest(
      about: act.subject, ladder: ladder, roleText: act.role, cause: nil)
    if let role = act.role {
      if let ladder {
        let levels = program.process.ladders[ladder].levels
        guard let level = levels.firstIndex(where: { $0.role.text == role }) else {
          throw ActRefusal(
            "'\(role)' is no level of '\(program.process.ladders[ladder].name)'",
            "its levels are \(levels.map(\.role.text).joined(separator: ", "))")
        }
        for field in levels[...level].flatMap(\.context)
        where !act.fields.contains(where: { $0.name == field && $0.value != .text("") }) {
          throw ActRefusal(
            "to escalate to \(role) needs '\(field)'", "say with (\(field): \"…\")")
        }
      } else {
        guard let people = process.tables.roleSets[role] else {
          throw ActRefusal("there is no role '\(role)'")
        }
        request.role = people.run(main)
      }
    }
    request.because = act.because
    request.actor = person.name
    for field in act.fields { request.fields[field.name] = field.value }
    let first = process.facts.count
    escalate(request)
    guard process.facts.indices.contains(first) else { return }
    process.facts[first].actor = person.name
    process.facts[first].actorKind = person.isAutomated ? .automated : .human
    process.facts[first].signature = act.signature
  }

  private func record(_ act: Act) throws(ActRefusal) -> EscalationRecord {
    guard let record = process.state.escalation(act.subject) else {
      throw ActRefusal("there is no escalation '\(act.subject)' in this run")
    }
    return record
  }

  /// The highest rung, from the current one on, that the person holds.
  private func rung(
    of person: CheckedPerson, on record: EscalationRecord
  ) throws(ActRefusal) -> Int {
    let ladder = record.ladder.flatMap { name in
      program.process.ladders.firstIndex { $0.name == name }
    }
    for level in record.levels.indices.reversed() where level >= record.level {
      if level == record.level, record.told.last?.contains(person.name) == true { return level }
      if case .known(let people) = holders(of: record.levels[level], ladder: ladder, level),
        people.contains(person.name)
      {
        return level
      }
    }
    let role = record.currentLevel?.role ?? "others"
    throw ActRefusal(
      "\(person.name) cannot answer \(record.id): it is with \(role)",
      "that level or a higher one may acknowledge and resolve it")
  }

  func acknowledge(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let record = try record(act)
    guard record.isOpen else {
      throw ActRefusal("\(record.id) is resolved, and there is nothing to acknowledge")
    }
    _ = try rung(of: person, on: record)
    if record.acknowledged != nil { return }
    emit(.escalationAcknowledged, record.id, ["about": .text(record.subject)], act, person)
  }

  func resolve(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let record = try record(act)
    let rung = try rung(of: person, on: record)
    if let decision = act.option {
      let able = record.levels.indices.filter { record.levels[$0].may.contains(decision) }
      guard let lowest = able.first else {
        throw ActRefusal("no level of \(record.id) may decide '\(decision)'")
      }
      if rung < lowest {
        throw ActRefusal(
          "'\(decision)' is decided at level \(lowest + 1), by \(record.levels[lowest].role)")
      }
    }
    for field in record.currentLevel?.outcome ?? []
    where !act.fields.contains(where: { $0.name == field && $0.value != .text("") }) {
      throw ActRefusal(
        "to resolve \(record.id) at level \(record.level + 1) needs '\(field)'",
        "say with (\(field): \"…\")")
    }
    if act.because == nil { throw ActRefusal("to resolve needs a reason", "say because \"…\"") }
    if !record.isOpen { return }
    var body: FactBody = [
      "about": .text(record.subject), "outcome": .text(act.option ?? "resolved"),
    ]
    if !act.fields.isEmpty {
      var fields = FactBody()
      for field in act.fields { fields[field.name] = field.value }
      body["with"] = .object(fields)
    }
    emit(.escalationResolved, record.id, body, act, person)
  }
}
