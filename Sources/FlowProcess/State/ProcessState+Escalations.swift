/// The ladder as a fold: where each escalation stands.
extension ProcessState {
  mutating func open(_ fact: Fact) {
    guard escalationPlaces[fact.subject] == nil else { return }
    let body = fact.body
    var levels: [EscalationRecord.Level] = []
    if case .list(let list)? = body["levels"] {
      for case .object(let level) in list {
        levels.append(
          EscalationRecord.Level(
            role: level.text("role") ?? "", label: level.text("label"),
            within: level.number("within"), workingDays: level.number("working-days") ?? 0,
            workingHours: level.number("working-hours") ?? 0, calendar: level.text("calendar"),
            may: level.texts("may"), channel: level.text("channel"),
            outcome: level.texts("outcome")))
      }
    }
    escalationPlaces[fact.subject] = escalations.count
    escalations.append(
      EscalationRecord(
        id: fact.subject, cause: body.text("cause"), subject: body.text("about") ?? "",
        ladder: body.text("ladder"), label: body.text("label"), reason: body.text("because"),
        levels: levels, stopsWhenAcknowledged: body.bool("until-acknowledged") ?? false,
        repeats: Int(body.number("repeats") ?? 0), opened: fact.instant,
        level: Int(body.number("level") ?? 0), entered: fact.instant, due: body.number("due"),
        told: [body.texts("told")]))
    if case .object(let fields)? = body["with"] {
      escalations[escalations.count - 1].fields = fields
    }
    noteClimb(of: escalations.count - 1)
  }

  private mutating func noteClimb(of place: Int) {
    let record = escalations[place]
    escalations[place].climbs.append(
      EscalationRecord.Climb(level: record.level, at: record.entered, due: record.due))
  }

  mutating func change(_ fact: Fact) {
    guard let place = escalationPlaces[fact.subject] else { return }
    let body = fact.body
    switch fact.kind {
    case .escalationClimbed:
      escalations[place].level = Int(body.number("level") ?? 0)
      escalations[place].entered = fact.instant
      escalations[place].due = body.number("due")
      escalations[place].told.append(body.texts("told"))
      if body.bool("again") == true { escalations[place].turns += 1 }
      noteClimb(of: place)
    case .escalationAcknowledged:
      // Resolve beats a late acknowledgement.
      guard escalations[place].resolved == nil else { return }
      escalations[place].acknowledged = fact.instant
      escalations[place].acknowledgedBy = fact.actor
    case .escalationResolved:
      // Only when its cause is gone may the same cause open another.
      if body.text("outcome") == EscalationRecord.cleared, let cause = escalations[place].cause {
        active.remove(cause)
      }
      guard escalations[place].resolved == nil else { return }
      escalations[place].resolved = fact.instant
      escalations[place].resolvedBy = fact.actor
      escalations[place].outcome = body.text("outcome")
      if case .object(let fields)? = body["with"] {
        for member in fields.members { escalations[place].fields[member.name] = member.value }
      }
    default: escalations[place].exhausted = fact.instant
    }
  }
}
