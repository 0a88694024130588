import FlowChecker
import FlowProcess
import FlowValues

/// Granting, agreeing to, revoking and reviewing overrides.
extension Machine {
  func grant(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    guard let number = program.process.overrides.firstIndex(where: { $0.name == act.subject })
    else {
      throw ActRefusal(
        "there is no override '\(act.subject)'",
        "there are \(program.process.overrides.map(\.name).joined(separator: ", "))")
    }
    let kind = program.process.overrides[number]
    let codes = process.tables.overrides[number]
    if person.isAutomated {
      throw ActRefusal("\(person.name) is automated, and only people grant overrides")
    }
    try demand(person, in: codes.grantedBy, kind.grantedBy?.text, to: "grant '\(kind.name)'")
    for field in kind.requires {
      let isThere =
        switch field {
        case "reason": act.because?.isEmpty == false
        case "risk": act.risk?.isEmpty == false
        default:
          act.fields.contains { $0.name == field && $0.value != .text("") && $0.value != .null }
        }
      if !isThere {
        let how =
          field == "reason"
          ? "because \"…\"" : field == "risk" ? "risk \"…\"" : "with (\(field): \"…\")"
        throw ActRefusal("'\(kind.name)' needs a \(field)", "say \(how)")
      }
    }
    for name in act.scope { try demandCover(of: name, by: kind) }
    let expires = try expiry(act, kind, codes.lasts)
    var body: FactBody = ["override": .text(kind.name)]
    if let risk = act.risk { body["risk"] = .text(risk) }
    if !act.scope.isEmpty { body["on"] = .list(act.scope.map(FactValue.text)) }
    if let element = act.element { body["for"] = .text(element) }
    if let expires { body["expires"] = .number(expires) }
    if let review = codes.review,
      let due = process.end(of: review.run(main), on: review.calendar, from: now)
    {
      body["review"] = .number(due)
    }
    if kind.with != nil { body["needs-agreement"] = .bool(true) }
    if !act.fields.isEmpty {
      var fields = FactBody()
      for field in act.fields { fields[field.name] = field.value }
      body["fields"] = .object(fields)
    }
    emit(.overrideGranted, overrideID(kind), body, act, person)
  }

  /// Refuses a gate or phase that the kind may not let through.
  private func demandCover(of name: String, by kind: CheckedOverride) throws(ActRefusal) {
    let gate = program.gates.firstIndex { $0.name == name }
    let phase = program.process.phases.firstIndex { $0.name == name }
    guard gate != nil || phase != nil else {
      throw ActRefusal("there is no gate or phase '\(name)'")
    }
    if let gate, program.gates[gate].isLocked {
      throw ActRefusal("'\(name)' is locked, and a locked gate can never be overridden")
    }
    guard let covers = kind.covers else { return }
    let around = gate.flatMap { program.gates[$0].phase }
    let isCovered =
      gate.map(covers.gates.contains) ?? false || phase.map(covers.phases.contains) ?? false
      || around.map(covers.phases.contains) ?? false
    if !isCovered {
      let names =
        covers.gates.map { program.gates[$0].name }
        + covers.phases.map { program.process.phases[$0].name }
      throw ActRefusal(
        "'\(kind.name)' does not cover '\(name)'", "it covers \(names.joined(separator: ", "))")
    }
  }

  private func expiry(
    _ act: Act, _ kind: CheckedOverride, _ lasts: LengthCode?
  ) throws(ActRefusal) -> Double? {
    var limit: Double?
    if let lasts { limit = process.end(of: lasts.run(main), on: lasts.calendar, from: now) }
    var asked: Double?
    switch act.lasting {
    case .elapsed(let seconds)?: asked = (now + seconds).rounded(.up)
    case .working(let duration, let calendar)?:
      let number =
        calendar.flatMap { name in program.process.calendars.firstIndex { $0.name == name } }
        ?? (program.process.calendars.count == 1 ? 0 : nil)
      asked = process.end(of: .working(duration), on: number, from: now)
      if asked == nil { throw ActRefusal("working time needs a calendar") }
    case nil: asked = act.until
    }
    guard let asked else {
      if let limit { return limit }
      throw ActRefusal(
        "'\(kind.name)' has no longest time, so say until when", "say until TIME or lasting 3d")
    }
    if asked <= now { throw ActRefusal("an override that has ended already changes nothing") }
    if let limit, asked > limit {
      throw ActRefusal(
        "'\(kind.name)' lasts \(DurationFormat.print(limit - now)) at most, "
          + "until \(InstantFormat.print(limit))")
    }
    return asked
  }

  /// The next free id of a kind.
  private func overrideID(_ kind: CheckedOverride) -> String {
    let pattern = kind.idPattern ?? "OVR-{date}-{seq:03}"
    let dated = pattern.replacing("{date}", with: InstantFormat.printDate(now))
    let prefix = String(dated.prefix { $0 != "{" })
    var number = process.countOverrides(prefix) + 1
    while true {
      let id = Self.filled(dated, number)
      if process.state.override(id) == nil || number > 1_000_000 { return id }
      number += 1
    }
  }

  /// A pattern with its number: `{seq}` as it is, `{seq:03}` with zeros before it.
  private static func filled(_ pattern: String, _ number: Int) -> String {
    guard let start = pattern.firstRange(of: "{seq"),
      let end = pattern[start.upperBound...].firstIndex(of: "}")
    else { return "\(pattern)-\(number)" }
    let form = pattern[start.upperBound..<end]
    let width = form.hasPrefix(":") ? Int(form.dropFirst()) ?? 0 : 0
    let digits = "\(number)"
    let zeros = String(repeating: "0", count: max(0, min(width, 20) - digits.count))
    return pattern[..<start.lowerBound] + zeros + digits + pattern[pattern.index(after: end)...]
  }

  // MARK: After the grant

  private func record(_ act: Act) throws(ActRefusal) -> (OverrideRecord, Int?) {
    guard let record = process.state.override(act.subject) else {
      throw ActRefusal("there is no override '\(act.subject)' in this run")
    }
    return (record, program.process.overrides.firstIndex { $0.name == record.kind })
  }

  func agree(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let (record, kind) = try record(act)
    guard record.needsAgreement else {
      throw ActRefusal("\(record.id) needs nobody's agreement")
    }
    if person.name == record.by {
      throw ActRefusal("\(person.name) granted \(record.id), and another person must agree")
    }
    if person.isAutomated { throw ActRefusal("\(person.name) is automated, and only people agree") }
    if let kind {
      try demand(
        person, in: process.tables.overrides[kind].with, program.process.overrides[kind].with?.text,
        to: "agree to \(record.id)")
    }
    if record.revoked != nil { throw ActRefusal("\(record.id) was revoked") }
    if record.isExpired(at: now) { throw ActRefusal("\(record.id) has expired") }
    if record.agreedBy != nil { return }
    emit(.overrideAgreed, record.id, [:], act, person)
  }

  func revoke(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let (record, kind) = try record(act)
    if person.name != record.by, let kind {
      try demand(
        person, in: process.tables.overrides[kind].grantedBy,
        program.process.overrides[kind].grantedBy?.text, to: "revoke \(record.id)")
    }
    if act.because == nil { throw ActRefusal("to revoke needs a reason", "say because \"…\"") }
    if record.revoked != nil { return }
    if record.isExpired(at: now) { throw ActRefusal("\(record.id) has expired already") }
    emit(.overrideRevoked, record.id, [:], act, person)
  }

  func review(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let (record, _) = try record(act)
    if person.isAutomated {
      throw ActRefusal("\(person.name) is automated, and only people review")
    }
    if record.reviewed != nil { return }
    emit(.overrideReviewed, record.id, [:], act, person)
  }
}
