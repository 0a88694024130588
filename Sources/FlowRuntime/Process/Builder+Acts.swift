import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// Acts and tasks inside of tests.
extension Builder {
  func act(_ act: CheckedAct) -> StepCode {
    let machine = machine
    let (subject, person) = (operand(act.subject), operand(act.person))
    let (element, place) = (act.element.map(operand), act.place.map(operand))
    let scope = act.scope.map(operand)
    let (because, risk) = (act.because.map(text), act.risk.map(text))
    let until = act.until.map(number)
    let lasting = act.lasting.map(length)
    let fields = act.fields.map { (name: $0.name, code: value($0.value)) }
    let change = act.change.map { (name: $0.name, code: value($0.value)) }
    let ladder = act.ladder.map { program.process.ladders[$0].name }
    let span = act.span
    return StepCode { frame in
      machine.evaluateIfStale()
      if machine.hasFailed { return .leave }
      var plain = Act(act.verb, subject(frame), by: person(frame))
      plain.element = element?(frame)
      plain.place = place?(frame)
      plain.scope = scope.map { $0(frame) }
      plain.because = because?.run(frame).words
      plain.risk = risk?.run(frame).words
      plain.until = until?.run(frame)
      switch lasting?.run(frame) {
      case .elapsed(let seconds)?: plain.lasting = .elapsed(seconds)
      case .working(let duration)?:
        plain.lasting = .working(
          duration,
          calendar: lasting?.calendar.map { machine.program.process.calendars[$0].name })
      case .unknown?, nil: break
      }
      plain.option = act.option
      plain.role = act.role?.text
      plain.ladder = ladder
      plain.fields = fields.map { ($0.name, ProcessRun.kept($0.code.run(frame))) }
      plain.change = change.map { ($0.name, ProcessRun.kept($0.code.run(frame))) }
      machine.test.acts.append(plain)
      do throws(ActRefusal) {
        _ = try machine.carryOut(plain)
      } catch {
        if machine.test.isRefusing {
          machine.keep(error, of: plain)
          let sentence = ([error.sentence] + error.advice).joined(separator: "; ")
          if let words = machine.test.refusal, !sentence.contains(words) {
            machine.fail(.refusedOtherwise(words, error.sentence, at: span))
            return .leave
          }
          return .next
        }
        machine.fail(.actRefused(error.sentence, advice: error.advice, at: span))
        return .leave
      }
      if machine.test.isRefusing {
        machine.fail(.notRefused(at: span))
        return .leave
      }
      machine.evaluateNow()
      return machine.hasFailed ? .leave : .next
    }
  }

  /// `refuse "that is for tech-lead" { sign quality-bar by carol }`
  func refuse(_ words: String?, _ acts: [TypedStatement]) -> StepCode {
    let machine = machine
    let body = block(acts)
    return StepCode { frame in
      machine.test.isRefusing = true
      machine.test.refusal = words
      let step = body.run(frame)
      machine.test.isRefusing = false
      machine.test.expectations += 1
      return step
    }
  }

  private func operand(_ operand: CheckedAct.Operand) -> (Words) -> String {
    switch operand {
    case .name(let name): return { _ in name }
    case .computed(let e):
      let code = value(e)
      return { frame in Self.subjectName(code.run(frame)) }
    }
  }

  func givenTask(_ task: CheckedTask) -> StepCode {
    let machine = machine
    let codes = task.values.map { (field: $0.field, code: value($0.value)) }
    return StepCode { frame in
      machine.asOfGiving {
        var values: [Int: Value] = [:]
        for item in codes { values[item.field] = item.code.run(frame) }
        if let title = task.title { values[TaskObject.Place.title] = .text(title) }
        machine.givenTasks.append((task.id, machine.settled(values)))
      }
      machine.givenTaskVersion += 1
      machine.test.isStale = true
      return machine.hasFailed ? .leave : .next
    }
  }

  func givenDomain(
    _ kind: DomainType, _ values: [(field: Int, value: TypedExpression)]
  ) -> StepCode {
    let machine = machine
    let codes = values.map { (field: $0.field, code: value($0.value)) }
    return StepCode { frame in
      machine.asOfGiving {
        for item in codes {
          machine.givenFields[kind, default: [:]][item.field] = item.code.run(frame)
        }
        machine.givenSince[kind] = machine.now
      }
      machine.test.isStale = true
      return machine.hasFailed ? .leave : .next
    }
  }
}
