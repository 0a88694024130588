import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// `locked gate quality "Quality" for t in tasks where … { … }`
extension Builder {
  /// A gate where it is declared, or before the first statement that asks for it.
  func gateStep(_ index: Int) -> StepCode {
    let machine = machine
    let gate = machine.gates[index]
    if let code = machine.gateCodes[index] {
      return StepCode { frame in gate.isJudged ? .next : code.run(frame) }
    }
    // Another gate asks for one that is built after it.
    return StepCode { frame in
      gate.isJudged ? .next : machine.gateCodes[index]?.run(frame) ?? .next
    }
  }

  /// The gates, phases and latches that a piece of the program asks for, judged before it.
  ///
  /// - Parameter phase: the phase whose body this is part of: its own gates come in their order.
  func steps(before references: References, inPhase phase: Int?) -> [StepCode] {
    var steps = references.latches.sorted().map { latchStep($0) }
    for gate in references.gates.sorted() {
      if let around = program.gates[gate].phase, around != phase {
        steps.append(phaseStep(around))
      } else {
        steps.append(gateStep(gate))
      }
    }
    return steps + references.phases.sorted().filter { $0 != phase }.map(phaseStep)
  }

  /// A latch, once in an evaluation.
  func latchStep(_ index: Int) -> StepCode {
    let machine = machine
    return StepCode { frame in
      if machine.latchesSeen.contains(index) { return .next }
      machine.latchesSeen.insert(index)
      return machine.latchCodes[index].run(frame)
    }
  }

  /// The gate itself. It is built once, however many ask for it.
  func makeGate(_ index: Int) -> StepCode {
    let gate = program.gates[index]
    let machine = machine
    let process = machine.process
    var references = References(program)
    gate.body.forEach { references.add($0) }
    gate.handlers.forEach { $0.body.forEach { references.add($0) } }
    if let family = gate.family { references.add(family.source) }
    references.remove(gate: index)
    // The checker has refused circles.
    let before = sequence(steps(before: references, inPhase: gate.phase))
    let body = block(gate.body)
    let instance = GateCode(
      machine: machine, index: index, gate: gate, deadline: gate.within.map(deadline),
      handlers: gate.handlers.map { handler in
        HandlerCode(
          event: handler.event, body: block(handler.body),
          paths: EffectPaths(program, in: handler.body).paths)
      })
    let state = machine.gates[index]
    guard let family = gate.family else {
      return StepCode { frame in
        _ = before.run(frame)
        if machine.hasFailed { return .leave }
        process.gate = ProcessRun.GatePlace(number: index, element: nil)
        let start = machine.findings.count
        let began = machine.timesGates ? Engine.seconds() : 0
        _ = body.run(frame)
        state.settle(instance.finish(frame, subject: nil, from: start))
        if began > 0 { machine.tellTime(ofGate: index, since: began) }
        instance.runHandlers(frame)
        process.gate = nil
        return machine.hasFailed ? .leave : .next
      }
    }
    let paths =
      EffectPaths(program, in: gate.body).paths + instance.handlers.flatMap(\.paths)
    let loop = elementLoop(family.source, family.slot)
    let element = elementValue(family.source, family.slot)
    return StepCode { frame in
      _ = before.run(frame)
      if machine.hasFailed { return .leave }
      var instances: [GateInstance] = []
      let began = machine.timesGates ? Engine.seconds() : 0
      let end = loop.run(frame) { frame in
        let start = machine.findings.count
        let name = Self.subjectName(element.run(frame))
        process.subjects.append(name)
        process.gate = ProcessRun.GatePlace(number: index, element: name)
        _ = body.run(frame)
        instances.append(instance.finish(frame, subject: name, from: start))
        // A handler sees its own instance, and those before it.
        machine.settle(gate: index, instances)
        instance.runHandlers(frame)
        process.gate = nil
        process.subjects.removeLast()
        return !machine.hasFailed
      }
      let here = machine.findings.count
      switch end {
      case .done: break
      case .unknown(let reason):
        process.cannotDecide(paths)
        instances.append(
          GateInstance(
            subject: nil, outcome: .unknown, reason: reason.sentence, findings: here..<here))
      case .doubts(let doubts):
        for doubtful in doubts.elements {
          let name = Self.subjectName(doubtful)
          process.subjects.append(name)
          process.cannotDecide(paths)
          process.subjects.removeLast()
          instances.append(
            GateInstance(
              subject: name, outcome: .unknown, reason: doubts.reason.sentence,
              findings: here..<here))
        }
      }
      machine.settle(gate: index, instances)
      if began > 0 { machine.tellTime(ofGate: index, since: began) }
      return machine.hasFailed ? .leave : .next
    }
  }
}

/// What is done once the body of a gate has been evaluated.
private struct GateCode {
  let machine: Machine
  let index: Int
  let gate: CheckedGate
  let deadline: DeadlineCode?
  let handlers: [HandlerCode]

  /// Settles how the instance came out, overrides and deadline included.
  func finish(_ frame: Words, subject: String?, from start: Int) -> GateInstance {
    machine.applyOverrides(
      to: start..<machine.findings.count, gate: index, phase: gate.phase, element: subject)
    let worst = machine.findings.worst(from: start)
    var instance = GateInstance(
      subject: subject, outcome: worst,
      reason: worst == .skipped ? "nothing was required" : nil,
      findings: start..<machine.findings.count)
    if deadline != nil || gate.phase != nil { instance.entered = machine.placeEntered() }
    if let deadline, let entered = instance.entered {
      instance.due = deadline.run(frame, entered)
      let path =
        (gate.phase.map { machine.program.process.phases[$0].name + "/" } ?? "") + gate.name
      instance.isLate = machine.process.raise(
        due: instance.due, of: path, round: machine.process.roundNow,
        isDone: worst <= .overridden, owner: gate.owner?.text)
    }
    return instance
  }

  func runHandlers(_ frame: Words) {
    guard !handlers.isEmpty, !machine.hasFailed,
      let instances = machine.gates[index].judged, let instance = instances.last
    else { return }
    for handler in handlers {
      machine.run(
        handler, outcome: instance.outcome, isLate: instance.isLate, isEntered: true, frame)
    }
  }
}

extension Machine {
  func settle(gate index: Int, _ instances: [GateInstance]) { gates[index].settle(instances) }

  /// How a whole gate came out, its instances taken together.
  func outcome(ofGate index: Int) -> Outcome {
    guard let instances = gates[index].judged else { return .unknown }
    return instances.isEmpty ? .skipped : Outcome.whole(instances.map(\.outcome))
  }

  /// Says to who wants to know how long a gate has taken.
  func tellTime(ofGate index: Int, since began: Double) {
    world.judged(
      gate: program.gates[index].name, outcome(ofGate: index), took: Engine.seconds() - began)
  }

  func isAdvice(_ place: Int) -> Bool { findings[place].isAdvice }
}
