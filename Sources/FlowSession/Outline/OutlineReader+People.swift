import FlowChecker
import FlowReport
import FlowSource
import FlowValues

/// Ladders, overrides, watches, people, and what is arranged for them.
extension OutlineReader {
  func ladder(_ ladder: CheckedLadder) -> ProcessOutline.Ladder {
    var told = ProcessOutline.Ladder(name: ladder.name, title: shown(ladder.title))
    told.about = comments.text(above: ladder.span)
    told.file = Int(ladder.span.file.number)
    told.levels = ladder.levels.map { level in
      var told = ProcessOutline.Ladder.Level(role: name(level.role), within: text(level.within))
      told.label = level.label
      told.may = level.may
      told.context = level.context
      told.outcome = level.outcome
      told.channel = level.channel.map { process.channels[$0].name }
      return told
    }
    told.stopsWhenAcknowledged = ladder.stopsWhenAcknowledged
    told.repeats = ladder.repeats
    told.reactions = reactions(of: ladder.handlers)
    return told
  }

  func override(_ override: CheckedOverride) -> ProcessOutline.Override {
    var told = ProcessOutline.Override(name: override.name, title: shown(override.title))
    told.about = comments.text(above: override.span)
    told.file = Int(override.span.file.number)
    told.grantedBy = override.grantedBy.map(name)
    told.with = override.with.map(name)
    told.covers = override.covers.map { covers in
      (covers.gates.map { program.gates[$0].name }, covers.phases.map { process.phases[$0].name })
    }
    told.waives = override.waives.map(\.rawValue)
    told.requires = override.requires
    told.lasts = override.lasts.map(text)
    told.review = override.review.map(text)
    told.reactions = reactions(of: override.handlers)
    return told
  }

  func watch(_ watch: CheckedWatch) -> ProcessOutline.Watch {
    let trigger =
      watch.family.map { "for \(program.mainSlots[$0.slot].name) in \(text($0.source))" }
      ?? watch.condition.map { "when \(text($0))" } ?? ""
    var told = ProcessOutline.Watch(name: watch.name, trigger: trigger)
    told.about = comments.text(above: watch.span)
    told.file = Int(watch.span.file.number)
    told.isFamily = watch.family != nil
    told.reactions = reactions(in: watch.body)
    return told
  }

  func role(_ role: CheckedRole) -> ProcessOutline.Role {
    let members: String
    let isSet: Bool
    switch role.tree {
    case .people(let people):
      members = people.map { process.people[$0].fullName }.joined(separator: ", ")
      isSet = false
    case .set(let set):
      members = name(set)
      isSet = true
    }
    var told = ProcessOutline.Role(
      name: role.name, title: shown(role.title), members: members, isSet: isSet)
    told.about = comments.text(above: role.span)
    return told
  }

  func person(_ person: CheckedPerson) -> ProcessOutline.Person {
    var told = ProcessOutline.Person(
      name: person.name, fullName: person.fullName, email: person.email,
      isAutomated: person.isAutomated, isTrusted: person.isTrusted, signs: person.key != nil)
    // Who is only named in a role has no comment; the one above is the role's.
    if isDeclared(person) { told.about = comments.text(above: person.span) }
    return told
  }

  private func isDeclared(_ person: CheckedPerson) -> Bool {
    let file = Int(person.span.file.number)
    guard file < trees.count else { return false }
    let source = trees[file].source
    let line = source.line(source.position(at: Int(person.span.start)).line)
    return line.drop { $0 == " " }.hasPrefix("person ")
  }

  func decision(_ decision: CheckedDecision) -> ProcessOutline.Decision {
    var told = ProcessOutline.Decision(
      name: decision.name, title: shown(decision.title), by: decision.by.map(name),
      options: decision.options.cases,
      recommended: decision.recommended.map { decision.options.cases[$0] },
      within: decision.within.map(text))
    told.about = comments.text(above: decision.span)
    told.file = Int(decision.span.file.number)
    return told
  }

  func arrangements() -> [ProcessOutline.Arrangement] {
    var told: [ProcessOutline.Arrangement] = []
    func add(_ arrangement: ProcessOutline.Arrangement, _ span: Span) {
      var arrangement = arrangement
      arrangement.about = comments.text(above: span)
      told.append(arrangement)
    }
    for calendar in process.calendars {
      var sentence: Sentence = [
        .words("people work "), .code(calendar.hours), .words(" in "), .code(calendar.zone),
      ]
      if !calendar.closed.isEmpty {
        let days = calendar.closed.map { InstantFormat.print($0).prefix(10) }
        sentence.append(.words(", except on \(days.joined(separator: ", "))"))
      }
      add(.init(.calendar, name: calendar.name, sentence), calendar.span)
    }
    for rota in process.rotas {
      let people = rota.people.map { process.people[$0].fullName }.joined(separator: ", ")
      var words = "\(people) take turns, each for \(DurationFormat.print(rota.every)), "
      words += "from \(InstantFormat.print(rota.from))"
      if let zone = rota.zone { words += " by the clock of \(zone)" }
      add(.init(.rota, name: rota.name, title: shown(rota.title), [.words(words)]), rota.span)
    }
    for cadence in process.cadences {
      let every =
        switch cadence.length {
        case .elapsed(let seconds): DurationFormat.print(seconds)
        case .months(let count, _): count == 1 ? "month" : "\(count) months"
        }
      let words = "one begins every \(every), the first at \(InstantFormat.print(cadence.from))"
      add(
        .init(.cadence, name: cadence.name, title: shown(cadence.title), [.words(words)]),
        cadence.span)
    }
    for channel in process.channels {
      var sentence: Sentence =
        switch channel.way {
        case .run(let command): [.words("messages go to the command "), .code(text(command))]
        case .file(let path): [.words("messages are written to "), .code(words(path))]
        }
      if let breaker = channel.breaker {
        let failures = NumberFormat.print(breaker.failures)
        let (within, rest) = (
          DurationFormat.print(breaker.within), DurationFormat.print(breaker.rest)
        )
        sentence.append(
          .words("; after \(failures) failures within \(within) it rests for \(rest)"))
      }
      add(.init(.channel, name: channel.name, title: shown(channel.title), sentence), channel.span)
    }
    for latch in process.latches {
      var sentence: Sentence = []
      if let family = latch.family {
        sentence = [
          .words("for "), .code(program.mainSlots[family.slot].name), .words(" in "),
          .code(text(family.source)), .words(": "),
        ]
      }
      sentence += [
        .words("on when "), .code(text(latch.start)), .words(", until "), .code(text(latch.end)),
      ]
      add(.init(.latch, name: latch.name, sentence), latch.span)
    }
    return told
  }
}
