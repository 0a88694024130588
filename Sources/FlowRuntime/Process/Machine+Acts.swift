import FlowChecker
import FlowProcess
import FlowValues

/// What people do. Each act is looked at against the evaluation right before it, and either becomes
/// facts or is refused.
extension Machine {
  func perform(_ given: Act) throws(ActRefusal) {
    var act = given
    // A reason that says nothing is none.
    if act.because?.allSatisfy(\.isWhitespace) == true { act.because = nil }
    if act.risk?.allSatisfy(\.isWhitespace) == true { act.risk = nil }
    if act.verb == .set { return try set(act) }
    guard let person = program.process.people.first(where: { $0.name == act.person }) else {
      throw ActRefusal(
        "'\(act.person)' is nobody of this script", "people are named in roles, or with 'person'")
    }
    switch act.verb {
    case .sign, .reject: try sign(act, person)
    case .done: try tick(act, person)
    case .grant: try grant(act, person)
    case .agree: try agree(act, person)
    case .revoke: try revoke(act, person)
    case .review: try review(act, person)
    case .ack: try acknowledge(act, person)
    case .resolve: try resolve(act, person)
    case .decide: try decide(act, person)
    case .reopen: try reopen(act, person)
    case .escalate: try escalate(act, person)
    case .set: break
    }
  }

  func emit(_ kind: FactKind, _ subject: String, _ body: FactBody, _ act: Act, _ by: CheckedPerson)
  {
    var body = body
    if let because = act.because, body["because"] == nil { body["because"] = .text(because) }
    process.facts.append(
      Fact(
        key: process.key, at: now, actor: by.name,
        actorKind: by.isAutomated ? .automated : .human, kind: kind, subject: subject, body: body,
        signature: act.signature))
  }

  // MARK: Signatures

  private func sign(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    let (name, id, round) = try signed(act)
    let asks = process.asks.filter { result in
      guard (result.gate ?? process.phaseName(result.phase)) == id else { return false }
      switch program.process.asks[result.ask].kind {
      case .signoff: return true
      case .consent: return act.verb == .reject
      default: return false
      }
    }
    if asks.isEmpty {
      throw ActRefusal("'\(name)' asks for no sign-off")
    }
    if person.isAutomated {
      throw ActRefusal("\(person.name) is automated, and only people sign")
    }
    let own = asks.filter { result in
      if case .known(let people)? = result.people { people.contains(person.name) } else { false }
    }
    guard !own.isEmpty else {
      if case .unknown(let reason)? = asks[0].people {
        throw ActRefusal("nobody can tell who signs '\(name)': \(reason.sentence)")
      }
      let roles = asks.compactMap { program.process.asks[$0.ask].role?.text }
      throw ActRefusal(
        "\(person.name) cannot \(act.verb.rawValue) '\(name)': that is for "
          + roles.joined(separator: ", or "))
    }
    if act.verb == .reject, act.because == nil {
      throw ActRefusal("a rejection needs a reason", "say because \"…\"")
    }
    var bound = FactBody()
    for result in own where act.verb == .sign {
      guard let binding = result.binding else { continue }
      if case .unknown(let reason) = binding {
        throw ActRefusal("what is to be signed is unknown: \(reason.sentence)")
      }
      bound[program.process.asks[result.ask].path] = .text(binding.plainText)
    }
    // Saying the same thing twice is saying it once.
    if let last = process.state.signatures[id]?.last(where: { $0.person == person.name }),
      last.round == round, last.isRejection == (act.verb == .reject),
      last.bound.allSatisfy({ bound.text($0.key) == $0.value }),
      last.bound.count == bound.members.count
    {
      return
    }
    var body: FactBody = ["gate": .text(name), "round": .number(Double(round))]
    if let element = act.element { body["for"] = .text(element) }
    if !bound.members.isEmpty { body["bound"] = .object(bound) }
    emit(act.verb == .sign ? .askSigned : .askRejected, id, body, act, person)
  }

  /// What is signed: its name, what it is known by, and the round.
  private func signed(_ act: Act) throws(ActRefusal) -> (name: String, id: String, round: Int) {
    if !program.gates.contains(where: { $0.name == act.subject }),
      let phase = program.process.phases.firstIndex(where: { $0.name == act.subject })
    {
      let name = program.process.phases[phase].name
      if case .judged(let judgement) = process.phases[phase],
        judgement.outcome == .blocked || judgement.outcome == .skipped
      {
        throw ActRefusal(
          "'\(name)' cannot be signed yet: it is "
            + (judgement.outcome == .skipped ? "skipped" : judgement.reason ?? "blocked"))
      }
      return (name, name, process.round(ofPhase: phase, gate: nil))
    }
    let (gate, id) = try gateInstance(act)
    return (program.gates[gate].name, id, round(ofGate: gate))
  }

  private func round(ofGate gate: Int) -> Int {
    program.gates[gate].phase.flatMap {
      process.state.phases[program.process.phases[$0].name]?.round
    } ?? 0
  }

  /// The gate that an act names, and its instance.
  private func gateInstance(_ act: Act) throws(ActRefusal) -> (gate: Int, id: String) {
    guard let gate = program.gates.firstIndex(where: { $0.name == act.subject }) else {
      throw ActRefusal("there is no gate '\(act.subject)'")
    }
    let name = program.gates[gate].name
    guard let instances = gates[gate].judged else {
      throw ActRefusal("'\(name)' is not judged in this run")
    }
    if let phase = program.gates[gate].phase, case .judged(let judgement) = process.phases[phase],
      judgement.outcome == .blocked || judgement.outcome == .skipped
    {
      throw ActRefusal(
        "'\(name)' cannot be signed yet: the phase \(program.process.phases[phase].name) is "
          + (judgement.outcome == .skipped ? "skipped" : judgement.reason ?? "blocked"))
    }
    guard program.gates[gate].family != nil else {
      if let element = act.element {
        throw ActRefusal(
          "'\(name)' is one gate, not one for each element: '\(element)' is too much")
      }
      return (gate, name)
    }
    let elements = instances.compactMap(\.subject)
    if let element = act.element {
      guard elements.contains(element) else {
        throw ActRefusal(
          "'\(name)' is not for '\(element)'", "it is for \(elements.joined(separator: ", "))")
      }
      return (gate, "\(name)|\(element)")
    }
    guard elements.count == 1 else {
      throw ActRefusal(
        "'\(name)' is one gate for each element: say which",
        "it is for \(elements.joined(separator: ", "))")
    }
    return (gate, "\(name)|\(elements[0])")
  }

  // MARK: Items and steps

  private func tick(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    var found: [(AskResult, String)] = []
    for result in process.asks {
      let ask = program.process.asks[result.ask]
      let title: String
      switch ask.kind {
      case .check(let e):
        guard case .constant(.text(let text)) = e.kind else { continue }
        title = text
      case .step(let text, _): title = text
      default: continue
      }
      guard title == act.subject || title.slug == act.subject else { continue }
      if let place = act.place {
        let gate = ask.gate.map { program.gates[$0].name }
        let phase = ask.phase ?? ask.gate.flatMap { program.gates[$0].phase }
        let names = [gate, phase.map { program.process.phases[$0].name }]
        guard names.contains(place) else { continue }
      }
      if let element = act.element, result.gate?.hasSuffix("|\(element)") != true { continue }
      found.append((result, title))
    }
    guard let (result, title) = found.first else {
      throw ActRefusal(
        "there is no item or step '\(act.subject)'" + (act.place.map { " in '\($0)'" } ?? ""),
        "a phase that is blocked has none yet")
    }
    guard found.count == 1 else {
      throw ActRefusal("'\(title)' stands in more than one place", "say which with 'in GATE'")
    }
    if result.outcome == .blocked {
      throw ActRefusal("\"\(title)\" comes \(result.reason ?? "later")")
    }
    switch result.people {
    case .known(let people)? where !people.contains(person.name):
      let role = program.process.asks[result.ask].role?.text ?? ""
      throw ActRefusal("\(person.name) cannot say that \"\(title)\" is done: that is for \(role)")
    case .unknown(let reason)?:
      throw ActRefusal("nobody can tell who does \"\(title)\": \(reason.sentence)")
    default: break
    }
    let round = process.round(ofPhase: result.phase, gate: program.process.asks[result.ask].gate)
    if let before = process.state.ticks[result.identity], before.round == round { return }
    emit(.askDone, result.identity, ["round": .number(Double(round))], act, person)
  }

  // MARK: Decisions, phases, tasks

  private func decide(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    guard
      let number = program.process.decisions.firstIndex(where: { $0.name == act.subject })
    else { throw ActRefusal("there is no decision '\(act.subject)'") }
    let decision = program.process.decisions[number]
    guard let option = act.option, decision.options.ordinal(of: option) != nil else {
      throw ActRefusal(
        "'\(decision.name)' cannot be decided as '\(act.option ?? "")'",
        "the options are \(decision.options.cases.joined(separator: ", "))")
    }
    try demand(
      person, in: process.tables.decisions[number], decision.by?.text,
      to: "decide '\(decision.name)'")
    if act.because == nil { throw ActRefusal("a decision needs a reason", "say because \"…\"") }
    if process.state.decisions[decision.name]?.option == option,
      process.state.decisions[decision.name]?.by == person.name
    {
      return
    }
    emit(.decisionMade, decision.name, ["option": .text(option)], act, person)
  }

  private func reopen(_ act: Act, _ person: CheckedPerson) throws(ActRefusal) {
    guard let number = program.process.phases.firstIndex(where: { $0.name == act.subject }) else {
      throw ActRefusal("there is no phase '\(act.subject)'")
    }
    let phase = program.process.phases[number]
    try demand(
      person, in: process.tables.phaseOwners[number], phase.owner?.text,
      to: "reopen '\(phase.name)'")
    guard process.state.phases[phase.name]?.entered != nil else {
      throw ActRefusal("the phase '\(phase.name)' was not entered, so there is nothing to reopen")
    }
    if act.because == nil { throw ActRefusal("to reopen needs a reason", "say because \"…\"") }
    emit(.phaseReopened, phase.name, [:], act, person)
  }

  private func set(_ act: Act) throws(ActRefusal) {
    if !act.person.isEmpty, !program.process.people.isEmpty,
      !program.process.people.contains(where: { $0.name == act.person })
    {
      throw ActRefusal(
        "'\(act.person)' is nobody of this script", "people are named in roles, or with 'person'")
    }
    if let name = act.change?.name, let field = taskField(name),
      process.fieldsToChange.insert(field.number).inserted
    {
      // The source must be asked for the field, too.
      process.taskList = nil
    }
    let found = self.task(act.subject, main)
    guard case .object(let task) = found else {
      throw ActRefusal(found.reason?.sentence ?? "there is no task '\(act.subject)'")
    }
    guard var change = act.change else { return }
    guard let field = taskField(change.name) else {
      throw ActRefusal("a task has no field '\(change.name)'")
    }
    if act.isWritten { change.value = try read(change, field) }
    let value = process.value(of: change.value, as: field.type)
    if let refusal = process.refusal(
      ofSetting: task, field: field.number, name: change.name, to: value)
    {
      throw ActRefusal(refusal)
    }
    process.facts.append(
      Fact(
        key: process.key, at: now, actor: act.person.isEmpty ? nil : act.person,
        actorKind: act.person.isEmpty || process.isAutomated(act.person) ? .automated : .human,
        kind: .taskChanged, subject: task.name,
        body: changed(
          task, field.number,
          [
            "field": .text(change.name), "value": change.value,
          ])))
  }

  /// A value of the command line as the field's type.
  private func read(
    _ change: (name: String, value: FactValue), _ field: (number: Int, type: Type)
  ) throws(ActRefusal) -> FactValue {
    let isOwn = field.number < DomainType.task.fields.count
    guard !isOwn || CheckedTask.settableFields.contains(change.name), change.name != "parts",
      case .text(let words) = change.value
    else {
      throw ActRefusal("'\(change.name)' follows from other fields and cannot be set")
    }
    let reading = TaskReading(machine: self, name: change.name, record: nil, from: .texts)
    switch reading.read(.text(words), field) {
    case .success(let value): return ProcessRun.kept(value)
    case .failure(let misfit): throw ActRefusal("'\(change.name)': \(misfit.message)")
    }
  }

  /// Refuses unless the person is of the role.
  func demand(
    _ person: CheckedPerson, in role: PeopleCode?, _ text: String?, to what: String
  ) throws(ActRefusal) {
    guard let role else { return }
    switch role.run(main) {
    case .known(let people):
      if !people.contains(person.name) {
        throw ActRefusal("\(person.name) cannot \(what): that is for \(text ?? "others")")
      }
    case .unknown(let reason):
      throw ActRefusal("nobody can tell who may \(what): \(reason.sentence)")
    }
  }
}

extension ProcessRun {
  func round(ofPhase phase: Int?, gate: Int?) -> Int {
    let phase = phase ?? gate.flatMap { program.gates[$0].phase }
    return phase.flatMap { state.phases[checked.phases[$0].name]?.round } ?? 0
  }

  func phaseName(_ phase: Int?) -> String? { phase.map { checked.phases[$0].name } }
}
