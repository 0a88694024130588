import FlowChecker
import FlowProcess
import FlowSource
import FlowValues

/// `deliver`, `check`, `signoff`, `consent`, `run`, `step`.
extension Builder {
  func ask(_ index: Int) -> StepCode {
    let ask = program.process.asks[index]
    let machine = machine
    let process = machine.process
    let answer = answer(ask)
    let role = ask.role.map(people)
    let deadline = ask.within.map(self.deadline)
    let because = ask.because.map(text)
    let alternative = ask.alternative.isEmpty ? nil : block(ask.alternative)
    let paths = EffectPaths(program, in: ask.alternative).paths
    var isConsent = false
    if case .consent = ask.kind { isConsent = true }
    var stepBody: (title: String, code: StepCode, paths: [String])?
    if case .step(let title, let body) = ask.kind {
      stepBody = (title, block(body), EffectPaths(program, in: body).paths)
    }
    return StepCode { frame in
      var result = AskResult(
        ask: index, identity: process.identity(ask.path), gate: process.gateID,
        phase: process.phase, outcome: .unknown)
      result.people = role?.run(frame)
      let start = machine.askStart(ask)
      // Silence is an answer, so its time is part of the question.
      if let deadline, let start { result.due = deadline.run(frame, start) }
      answer(frame, result.people, &result)
      if machine.hasFailed { return .leave }
      let place = machine.add(result, because: because?.run(frame).words)
      if !isConsent {
        let isDone = result.outcome <= .overridden
        let isLate = process.raise(
          due: result.due, of: ask.path, round: process.roundNow, isDone: isDone,
          owner: ask.role?.text)
        process.asks[place].isLate = isLate
      }
      if let stepBody {
        if result.outcome == .blocked {
          process.cannotDecide(stepBody.paths)
        } else {
          _ = stepBody.code.run(frame)
        }
        if result.outcome > .overridden, process.stepBefore == nil {
          process.stepBefore = stepBody.title
        }
      }
      if let alternative {
        if result.outcome == .failed {
          _ = alternative.run(frame)
        } else if result.outcome == .unknown {
          process.cannotDecide(paths)
        }
      }
      return machine.hasFailed ? .leave : .next
    }
  }

  private typealias Answer = (Words, People?, inout AskResult) -> Void

  private func answer(_ ask: CheckedAsk) -> Answer {
    let machine = machine
    switch ask.kind {
    case .deliver(let path):
      let path = text(path)
      return { frame, _, result in
        switch path.run(frame) {
        case .known(let path): machine.deliver(path, &result)
        case .unknown(let reason): result.reason = reason.sentence
        }
      }
    case .check(let label):
      let label = text(label)
      return { frame, role, result in
        guard case .known(let label) = label.run(frame) else { return }
        machine.check(label, of: ask, role, &result)
      }
    case .signoff(let count, let binding):
      let count = count.map(number)
      let binding = binding.map(value)
      return { frame, role, result in
        result.binding = binding?.run(frame)
        machine.signoff(ask, role, count?.run(frame), result.binding, &result)
      }
    case .consent:
      return { _, role, result in machine.consent(ask, role, &result) }
    case .run:
      let request = commandRequest(ask)
      return { frame, _, result in
        // The time limit is that of one try, no deadline of the gate.
        result.due = nil
        if let request = request?(frame) { machine.command(request, &result) }
      }
    case .step(let title, _):
      return { _, role, result in machine.step(title, of: ask, role, &result) }
    }
  }

  /// The command that an ask wants to be run, if it is one that does.
  func commandRequest(_ ask: CheckedAsk) -> ((Words) -> CommandRequest?)? {
    guard case .run(let command, let retries, let every, let isDoubling) = ask.kind else {
      return nil
    }
    let line = text(command)
    let (again, pause) = (retries.map(number), every.map(number))
    let within = ask.within.map(length)
    return { frame in
      guard case .known(let line) = line.run(frame) else { return nil }
      var limit: Double?
      if case .elapsed(let seconds)? = within?.run(frame) { limit = seconds }
      return CommandRequest(
        line: line, limit: limit, retries: again?.run(frame) ?? 0,
        every: pause?.run(frame) ?? 0, isDoubling: isDoubling)
    }
  }
}
