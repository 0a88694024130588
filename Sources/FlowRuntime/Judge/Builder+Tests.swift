import FlowChecker
import FlowSource
import FlowValues

/// The statements of a test. Each evaluates the whole program anew where something has changed.
extension Builder {
  func testStatement(_ statement: TypedStatement) -> StepCode {
    let machine = machine
    switch statement {
    case .given(let evidence, let e):
      let code = value(e)
      let isTasks = program.process.taskSources.contains { $0.evidence == evidence }
      return StepCode { frame in
        machine.givens[evidence] = code.run(frame)
        if isTasks { machine.givenTaskVersion += 1 }
        machine.test.isStale = true
        return machine.hasFailed ? .leave : .next
      }
    case .givenNow(let e):
      let code = number(e)
      return StepCode { frame in machine.setClock(to: code.run(frame), at: e.span, isStart: true) }
    case .advance(let e):
      let code = number(e)
      return StepCode { frame in
        machine.setClock(to: machine.now + code.run(frame), at: e.span, isStart: false)
      }
    case .advanceTo(let e):
      let code = number(e)
      return StepCode { frame in machine.setClock(to: code.run(frame), at: e.span, isStart: false) }
    case .attempt(let times):
      let code = times.map(number)
      let span = times?.span
      return StepCode { frame in
        let count = code?.run(frame) ?? 1
        guard count >= 0, count == count.rounded(), count <= 1_000_000 else {
          if let span {
            machine.fail(
              .notWhole("the number of attempts", found: NumberFormat.print(count), at: span))
          }
          return .leave
        }
        for _ in 0..<Int(count) where !machine.hasFailed { machine.makeAttempt() }
        return machine.hasFailed ? .leave : .next
      }
    case .expect(let e, let text, let because):
      return expectation(e, text, because)
    default: return StepCode { _ in .next }
    }
  }

  private func expectation(
    _ e: TypedExpression, _ text: String, _ because: TypedExpression?
  ) -> StepCode {
    let machine = machine
    let condition = truth(e)
    let describe = describe(e)
    let reason = because.map(self.text)
    return StepCode { frame in
      machine.evaluateIfStale()
      if machine.hasFailed { return .leave }
      machine.test.expectations += 1
      let truth = condition.run(frame)
      if machine.hasFailed { return .leave }
      if truth.isTrue { return .next }
      var details = FindingDetails()
      describe.fill(frame, &details)
      var help: [String] = []
      if let found = details.found { help.append("found: \(found)") }
      if let distance = details.distance { help.append("the distance is \(distance)") }
      if truth.isUnknown { help.append("unknown, since \(truth.reason.sentence)") }
      if let reason, case .known(let words) = reason.run(frame) { help.append(words) }
      machine.test.failure = .expectationFailed(
        text, outcome: truth.isUnknown ? "unknown" : "false", parts: help, at: e.span)
      return .leave
    }
  }
}

extension Machine {
  /// Sets the clock of a test.
  func setClock(to instant: Double, at span: Span, isStart: Bool) -> Step {
    if instant.isNaN {
      fail(
        .conditionUnknown(
          "the time", why: instant.unknownReason.sentence, at: span))
      return .leave
    }
    if instant < now, !isStart || process.state.count > 0 {
      fail(.clockBackwards(at: span))
      return .leave
    }
    let end = instant.rounded(.down)
    if isStart, process.state.count == 0 {
      now = end
    } else {
      evaluateIfStale()
      advance(to: end) { _, _ in }
    }
    test.isStale = true
    return hasFailed ? .leave : .next
  }

  /// Evaluates the program as `flow run` would, and counts the failures of each gate.
  func makeAttempt() {
    evaluate(isAttempt: true)
    test.isStale = true
  }

  /// Gives something with the clock of the instant at which it was given first: what was said of
  /// `idle` and of tomorrow was true then.
  func asOfGiving(_ body: () -> Void) {
    guard let instant = test.instants.popFirst() else { return body() }
    let present = now
    now = instant
    defer { now = present }
    body()
  }

  func evaluateIfStale() {
    if test.isStale { evaluateNow() }
  }

  /// Evaluates once, and records.
  func evaluateNow() {
    evaluate(isAttempt: false)
    test.isStale = false
  }
}
