import FlowChecker
import FlowProcess
import FlowValues

/// Phases, what is asked of people, and what is done.
extension Builder {
  func processStatement(_ statement: TypedStatement) -> StepCode {
    switch statement {
    case .phase(let index): return phaseStep(index)
    case .watch(let index): return watch(index)
    case .latch(let index): return latch(index)
    case .ask(let index): return ask(index)
    case .effect(let index): return effect(index)
    case .parallel(let body): return parallel(body)
    case .givenTask(let task): return givenTask(task)
    case .givenDomain(let kind, let values): return givenDomain(kind, values)
    case .act(let act): return self.act(act)
    case .refuse(let words, let acts): return refuse(words, acts)
    default: return StepCode { _ in .next }
    }
  }

  /// Makes the code of roles and lengths that timers and acts need, whatever is judged.
  func buildProcessTables() {
    let process = program.process
    let tables = machine.process.tables
    tables.roles = process.roles.indices.map { members(ofRole: $0) }
    for (number, role) in process.roles.enumerated() {
      tables.roleSets[role.name] = tables.roles[number]
    }
    for (number, rota) in process.rotas.enumerated() {
      let run = machine.process
      tables.roleSets[rota.name] = PeopleCode { _ in run.holder(ofRota: number) }
    }
    for person in process.people {
      let name = person.name
      tables.roleSets[name] = PeopleCode { _ in .known([name]) }
    }
    tables.levels = process.ladders.map { ladder in
      ladder.levels.map { level in
        let role = people(level.role)
        tables.roleSets[level.role.text] = role
        return ProcessTables.LevelCode(role: role, within: length(level.within))
      }
    }
    tables.overrides = process.overrides.map { kind in
      ProcessTables.OverrideCode(
        grantedBy: kind.grantedBy.map(people), with: kind.with.map(people),
        lasts: kind.lasts.map(length), review: kind.review.map(length))
    }
    tables.phaseOwners = process.phases.map { $0.owner.map(people) }
    tables.phaseLengths = process.phases.map { $0.within.map(length) }
    tables.phaseDelivers = process.phases.map { phase in
      phase.body.compactMap { statement in
        guard case .ask(let ask) = statement, case .deliver(let path) = process.asks[ask].kind
        else { return nil }
        return text(path)
      }
    }
    tables.decisions = process.decisions.map { $0.by.map(people) }
    tables.channels = process.channels.map { channel in
      switch channel.way {
      case .run(let e), .file(let e): value(e)
      }
    }
    machine.taskSourceCodes = process.taskSources.map { evidenceValue($0.evidence) }
    machine.taskCodes = process.tasks.map { $0.values.map { value($0.value) } }
    machine.phaseInputs = process.phases.map { $0.inputs.map(value) }
  }

  /// `parallel { run …; run … }`: the commands run side by side, then each is looked at.
  private func parallel(_ body: [TypedStatement]) -> StepCode {
    let machine = machine
    let requests = body.compactMap { statement -> ((Words) -> CommandRequest?)? in
      guard case .ask(let index) = statement else { return nil }
      return commandRequest(program.process.asks[index])
    }
    let block = block(body)
    return StepCode { frame in
      machine.world.prepare(requests.compactMap { $0(frame) })
      return block.run(frame)
    }
  }
}
