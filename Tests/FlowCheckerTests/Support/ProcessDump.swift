import FlowValues

@testable import FlowChecker

/// The process of a checked program as text.
struct ProcessDump {
  let program: CheckedProgram
  var process: CheckedProcess { program.process }

  init(_ program: CheckedProgram) { self.program = program }

  private func text(_ value: TypedExpression) -> String { ExpressionDump.text(value, program) }

  private func clause(_ word: String, _ value: String?) -> String {
    value.map { " \(word) \($0)" } ?? ""
  }

  var declarations: [String] {
    var lines = process.people.map { person in
      var line = "person \(person.name)"
      if person.fullName != person.name { line += " '\(person.fullName)'" }
      line += clause("email", person.email) + clause("key", person.key)
      return line + (person.isAutomated ? " automated" : "") + (person.isTrusted ? " trusted" : "")
    }
    for role in process.roles {
      switch role.tree {
      case .people(let people):
        let names = people.map { process.people[$0].name }
        lines.append(
          "role \(role.name)\(clause("as", role.title)) {\(names.joined(separator: " "))}")
      case .set(let set): lines.append("role \(role.name) = \(roles(set))")
      }
    }
    for rota in process.rotas {
      let names = rota.people.map { process.people[$0].name }
      lines.append(
        "rota \(rota.name) {\(names.joined(separator: " "))} every \(rota.every) from \(rota.from)"
          + clause("zone", rota.zone))
    }
    for calendar in process.calendars {
      lines.append(
        "calendar \(calendar.name) \(calendar.zone) '\(calendar.hours)' closed \(calendar.closed)")
    }
    for channel in process.channels {
      let way =
        switch channel.way {
        case .run(let value): "run \(text(value))"
        case .file(let value): "file \(text(value))"
        }
      let breaker = channel.breaker.map { " breaker \($0.failures) \($0.within) \($0.rest)" } ?? ""
      lines.append("channel \(channel.name) \(way)\(breaker)")
    }
    for cadence in process.cadences {
      let every =
        switch cadence.length {
        case .elapsed(let seconds): "\(seconds)"
        case .months(let count, _): "\(count) months"
        }
      lines.append("cadence \(cadence.name) from \(cadence.from) every \(every)")
    }
    return lines + others
  }

  private var others: [String] {
    var lines = process.latches.map { latch in
      "latch \(latch.name): \(latch.type.name)"
        + (latch.family.map { " for #\($0.slot) in \(text($0.source))" } ?? "")
        + " when \(text(latch.start)) until \(text(latch.end))"
    }
    for decision in process.decisions {
      lines.append(
        "decision \(decision.name) \(decision.options.cases)"
          + (decision.recommended.map { " recommend \($0)" } ?? "")
          + clause("by", decision.by.map(roles)) + clause("within", decision.within.map(deadline)))
    }
    if process.taskStatus != .taskStatus { lines.append("status \(process.taskStatus.cases)") }
    lines += process.taskSources.map {
      "tasks from \(program.evidence[$0.evidence].value.map(text) ?? "outside")"
        + ($0.record.map { " as \($0.name)" } ?? "") + ($0.path.map { " at \($0)" } ?? "")
    }
    lines += process.taskExtras.map { "extra \($0.name): \($0.type.name)" }
    lines += process.tasks.map(task)
    for ladder in process.ladders {
      lines.append(
        "escalation \(ladder.name)" + (ladder.stopsWhenAcknowledged ? " until acknowledged" : "")
          + (ladder.repeats > 0 ? " repeat \(ladder.repeats)" : "") + clause("label", ladder.label))
      for level in ladder.levels {
        lines.append(
          "  level \(roles(level.role)) within \(deadline(level.within))"
            + clause("label", level.label)
            + clause("channel", level.channel.map { process.channels[$0].name })
            + (level.may.isEmpty ? "" : " may \(level.may)")
            + (level.context.isEmpty ? "" : " context \(level.context)")
            + (level.outcome.isEmpty ? "" : " outcome \(level.outcome)"))
      }
      lines += handlers(ladder.handlers, "  ")
    }
    for kind in process.overrides {
      lines.append(
        "override \(kind.name)\(clause("as", kind.title))"
          + clause("granted-by", kind.grantedBy.map(roles)) + clause("with", kind.with.map(roles))
          + clause("covers", kind.covers.map(covers))
          + " waives \(kind.waives.map(\.rawValue)) requires \(kind.requires)"
          + clause("lasts", kind.lasts.map(deadline)) + clause("review", kind.review.map(deadline))
          + clause("id", kind.idPattern))
      lines += handlers(kind.handlers, "  ")
    }
    return lines
  }

  private func covers(_ covers: (gates: [Int], phases: [Int])) -> String {
    let names =
      covers.gates.map { "gate:\(program.gates[$0].name)" }
      + covers.phases.map { "phase:\(process.phases[$0].name)" }
    return "\(names)"
  }

  func task(_ task: CheckedTask) -> String {
    let count = DomainType.task.fields.count
    let values = task.values.map { field, value in
      let name =
        field < count ? DomainType.task.fields[field].name : process.taskExtras[field - count].name
      return "\(name): \(text(value))"
    }
    return "task \(task.id)\(clause("as", task.title)) {\(values.joined(separator: ", "))}"
  }

  func name(_ name: ProcessName) -> String {
    switch name {
    case .person(let number): "person:\(process.people[number].name)"
    case .role(let number): "role:\(process.roles[number].name)"
    case .rota(let number): "rota:\(process.rotas[number].name)"
    case .phase(let number): "phase:\(process.phases[number].name)"
    case .ladder(let number): "ladder:\(process.ladders[number].name)"
    case .overrideKind(let number): "override:\(process.overrides[number].name)"
    case .cadence(let number): "cadence:\(process.cadences[number].name)"
    case .calendar(let number): "calendar:\(process.calendars[number].name)"
    case .latch(let number): "latch:\(process.latches[number].name)"
    case .decision(let number): "decision:\(process.decisions[number].name)"
    case .task(let id): "task:\(id)"
    case .escalation(let id): "escalation:\(id)"
    case .override(let id): "granted:\(id)"
    case .phases: "phases"
    case .tasks: "tasks"
    case .overrides: "overrides"
    case .escalations: "escalations"
    case .people: "people"
    case .actor: "actor"
    case .branch: "branch"
    case .branches: "branches"
    case .repository: "repo"
    case .notifications: "notifications"
    case .facts: "facts"
    }
  }

  func roles(_ set: CheckedRoleSet) -> String { "\(tree(set.tree)) '\(set.text)'" }

  private func tree(_ tree: CheckedRoleSet.Tree) -> String {
    switch tree {
    case .role(let number): process.roles[number].name
    case .rota(let number): "rota:\(process.rotas[number].name)"
    case .person(let number): "person:\(process.people[number].name)"
    case .computed(let value): text(value)
    case .or(let a, let b): "(or \(self.tree(a)) \(self.tree(b)))"
    case .and(let a, let b): "(and \(self.tree(a)) \(self.tree(b)))"
    case .except(let a, let b): "(except \(self.tree(a)) \(self.tree(b)))"
    }
  }

  func deadline(_ deadline: CheckedDeadline) -> String {
    text(deadline.length) + clause("on", deadline.calendar.map { process.calendars[$0].name })
  }

  func head(owner: CheckedRoleSet?, within: CheckedDeadline?) -> String {
    clause("owner", owner.map(roles)) + clause("within", within.map(deadline))
  }

  func handlers(_ handlers: [CheckedHandler], _ indent: String) -> [String] {
    handlers.flatMap { handler in
      ["\(indent)on \(handler.event.rawValue)"]
        + ProgramDump(program).lines(handler.body, indent + "  ")
    }
  }

  func phase(_ number: Int, _ indent: String) -> [String] {
    let phase = process.phases[number]
    let names = { (list: [Int]) in
      list.isEmpty ? nil : list.map { process.phases[$0].name }.joined(separator: " ")
    }
    let head =
      "\(indent)phase \(phase.name)" + clause("as", phase.title)
      + clause("after", names(phase.after)) + clause("alongside", names(phase.alongside))
      + self.head(owner: phase.owner, within: phase.within)
      + clause("when", phase.when.map(text)) + clause("inputs", phase.inputs.map(text))
      + (phase.isFree ? " free" : "")
    return [head] + ProgramDump(program).lines(phase.body, indent + "  ")
      + handlers(phase.handlers, indent + "  ")
  }

  func watch(_ number: Int, _ indent: String) -> [String] {
    let watch = process.watches[number]
    let head =
      "\(indent)watch \(watch.name)" + clause("when", watch.condition.map(text))
      + (watch.family.map { " for #\($0.slot) in \(text($0.source))" } ?? "")
    return [head] + ProgramDump(program).lines(watch.body, indent + "  ")
  }

  func ask(_ number: Int, _ indent: String) -> [String] {
    let ask = process.asks[number]
    var inside: [TypedStatement] = []
    let kind: String
    switch ask.kind {
    case .deliver(let value): kind = "deliver \(text(value))"
    case .check(let value): kind = "check \(text(value))"
    case .signoff(let count, let binding):
      kind = "signoff \(count.map(text) ?? "all")\(clause("on", binding.map(text)))"
    case .consent: kind = "consent"
    case .run(let command, let retries, let every, let isDoubling):
      kind =
        "run \(text(command))" + clause("retry", retries.map(text))
        + clause("every", every.map(text)) + (isDoubling ? " doubling" : "")
    case .step(let title, let body):
      kind = "step '\(title)'"
      inside = body
    }
    let line =
      "\(indent)\(kind)" + clause("by", ask.role.map(roles))
      + clause("within", ask.within.map(deadline)) + clause("as", ask.label)
      + clause("because", ask.because.map(text)) + " [\(ask.path)]"
    let lines = [line] + ProgramDump(program).lines(inside, indent + "  ")
    if ask.alternative.isEmpty { return lines }
    return lines + ["\(indent)else"] + ProgramDump(program).lines(ask.alternative, indent + "  ")
  }

  func effect(_ number: Int) -> String {
    let effect = process.effects[number]
    let kind: String
    switch effect.kind {
    case .escalate(let subject, let to, let ladder, let fields):
      kind =
        "escalate" + clause("of", subject.map(text)) + clause("to", to.map(roles))
        + clause("via", ladder.map { process.ladders[$0].name })
        + fields.map { " \($0.name): \(text($0.value))" }.joined()
    case .notify(.role(let set), let value): kind = "notify \(roles(set)) \(text(value))"
    case .notify(.channel(let number), let value):
      kind = "notify channel:\(process.channels[number].name) \(text(value))"
    case .write(let path, let value): kind = "write \(text(path)) \(text(value))"
    case .set(let task, let field, let name, let value):
      kind = "set \(text(task)) \(field):\(name) = \(text(value))"
    case .open(let name, let title, let values):
      kind =
        "open \(name)" + clause("titled", title.map(text))
        + values.map { " \($0.field): \(text($0.value))" }.joined()
    case .reopen(let phase): kind = "reopen \(process.phases[phase].name)"
    case .note(let value): kind = "note \(text(value))"
    }
    return kind + clause("because", effect.because.map(text)) + " [\(effect.path)]"
  }
}
