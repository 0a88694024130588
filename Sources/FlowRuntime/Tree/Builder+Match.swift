import FlowChecker
import FlowSource
import FlowValues

/// `match`: the arms are tried in order; an arm that cannot be decided makes the whole unknown.
///
/// The arms become a chain, the last one first: each tests and yields its value, or hands on.
extension Builder {
  func matchNumber(_ e: TypedExpression) -> NumberCode {
    guard case .match(let subject, let slot, let arms) = e.kind else {
      return NumberCode { _ in .nan }
    }
    let isAlias = alias(slot, to: subject)
    let none = Double(unknown: Self.noArm)
    var chain = NumberCode { _ in none }
    for arm in arms.reversed() {
      let value = taken(arm, number(arm.value))
      if case .otherwise = arm.test {
        chain = value
      } else {
        chain = withArm(arm, slot, subject, MatchNumber(yes: value, no: chain))
      }
    }
    let first = chain
    if isAlias { return first }
    let store = assignment(slot, subject)
    return NumberCode { frame in
      store.run(frame)
      return first.run(frame)
    }
  }

  func matchTruth(_ e: TypedExpression) -> TruthCode {
    guard case .match(let subject, let slot, let arms) = e.kind else {
      return TruthCode { _ in .no }
    }
    let isAlias = alias(slot, to: subject)
    var chain = TruthCode { _ in Truth(unknown: Self.noArm) }
    for arm in arms.reversed() {
      let value = taken(arm, truth(arm.value))
      if case .otherwise = arm.test {
        chain = value
      } else {
        chain = withArm(arm, slot, subject, MatchTruth(yes: value, no: chain))
      }
    }
    let first = chain
    if isAlias { return first }
    let store = assignment(slot, subject)
    return TruthCode { frame in
      store.run(frame)
      return first.run(frame)
    }
  }

  func matchText(_ e: TypedExpression) -> TextCode {
    guard case .match(let subject, let slot, let arms) = e.kind else {
      return TextCode { _ in .known("") }
    }
    let isAlias = alias(slot, to: subject)
    var chain = TextCode { _ in .unknown(Self.noArm) }
    for arm in arms.reversed() {
      let value = taken(arm, text(arm.value))
      if case .otherwise = arm.test {
        chain = value
      } else {
        chain = withArm(arm, slot, subject, MatchText(yes: value, no: chain))
      }
    }
    let first = chain
    if isAlias { return first }
    let store = assignment(slot, subject)
    return TextCode { frame in
      store.run(frame)
      return first.run(frame)
    }
  }

  func matchValue(_ e: TypedExpression) -> ValueCode {
    guard case .match(let subject, let slot, let arms) = e.kind else {
      return ValueCode { _ in .unknown(.noResult) }
    }
    let isAlias = alias(slot, to: subject)
    var chain = ValueCode { _ in .unknown(Self.noArm) }
    for arm in arms.reversed() {
      let value = taken(arm, value(arm.value))
      if case .otherwise = arm.test {
        chain = value
      } else {
        chain = withArm(arm, slot, subject, MatchValue(yes: value, no: chain))
      }
    }
    let first = chain
    if isAlias { return first }
    let store = assignment(slot, subject)
    return ValueCode { frame in
      store.run(frame)
      return first.run(frame)
    }
  }

  private static let noArm = Reason("no arm of the 'match' fits")

  // Where coverage is asked for, an arm counts before it yields.

  private func taken(_ arm: TypedArm, _ code: NumberCode) -> NumberCode {
    guard coverage else { return code }
    let (counts, number) = (machine.counts, arm.number)
    return NumberCode { frame in
      counts.taken[number] += 1
      return code.run(frame)
    }
  }

  private func taken(_ arm: TypedArm, _ code: TruthCode) -> TruthCode {
    guard coverage else { return code }
    let (counts, number) = (machine.counts, arm.number)
    return TruthCode { frame in
      counts.taken[number] += 1
      return code.run(frame)
    }
  }

  private func taken(_ arm: TypedArm, _ code: TextCode) -> TextCode {
    guard coverage else { return code }
    let (counts, number) = (machine.counts, arm.number)
    return TextCode { frame in
      counts.taken[number] += 1
      return code.run(frame)
    }
  }

  private func taken(_ arm: TypedArm, _ code: ValueCode) -> ValueCode {
    guard coverage else { return code }
    let (counts, number) = (machine.counts, arm.number)
    return ValueCode { frame in
      counts.taken[number] += 1
      return code.run(frame)
    }
  }

  /// Builds on the test of an arm in the shape that it has.
  private func withArm<U: TruthUse>(
    _ arm: TypedArm, _ slot: Int, _ subject: TypedExpression, _ use: U
  ) -> U.Built {
    if case .condition(let condition) = arm.test { return withTruth(condition, use) }
    return use.use(TruthCodeOperand(code: armTest(arm, slot: slot, subject: subject)))
  }

  private func armTest(_ arm: TypedArm, slot: Int, subject: TypedExpression) -> TruthCode {
    guard case .like(let pattern, let captures) = arm.test, let glob = try? Glob(pattern) else {
      return TruthCode { _ in .no }
    }
    let subject = text(TypedExpression(.slot(slot), type: .text, span: subject.span))
    if captures.isEmpty {
      return TruthCode { frame in
        switch subject.run(frame) {
        case .known(let text): Truth(glob.matches(text))
        case .unknown(let reason): Truth(unknown: reason)
        }
      }
    }
    let names = glob.captureNames
    let targets = captures.compactMap { capture in
      names.firstIndex(of: capture.name).map { (number: $0, place: slotAddress(capture.slot)) }
    }
    return TruthCode { frame in
      switch subject.run(frame) {
      case .unknown(let reason): return Truth(unknown: reason)
      case .known(let text):
        guard let found = glob.captured(in: text) else { return .no }
        for target in targets {
          target.place(frame).text(0).pointee = .known(found[target.number])
        }
        return .yes
      }
    }
  }

  /// Where a slot stands, given the frame.
  private func slotAddress(_ slot: Int) -> (Words) -> Words {
    if let offset = localOffset(slot) { return { frame in frame + offset } }
    let address = machine.main + mainOffset(slot)
    return { _ in address }
  }
}

private struct MatchNumber: TruthUse {
  let yes: NumberCode
  let no: NumberCode

  @inline(never)
  func use<O: TruthOperand>(_ test: O) -> NumberCode {
    let (yes, no) = (yes, no)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let truth = test.truth(frame)
      if truth.isFalse { return no.run(frame) }
      return truth.isTrue ? yes.run(frame) : Double(unknown: truth.reason)
    }
    return NumberCode(run: run)
  }
}

private struct MatchTruth: TruthUse {
  let yes: TruthCode
  let no: TruthCode

  @inline(never)
  func use<O: TruthOperand>(_ test: O) -> TruthCode {
    let (yes, no) = (yes, no)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let truth = test.truth(frame)
      if truth.isFalse { return no.run(frame) }
      return truth.isTrue ? yes.run(frame) : truth
    }
    return TruthCode(run: run)
  }
}

private struct MatchText: TruthUse {
  let yes: TextCode
  let no: TextCode

  @inline(never)
  func use<O: TruthOperand>(_ test: O) -> TextCode {
    let (yes, no) = (yes, no)
    @inline(__always)
    func run(_ frame: Words) -> Text {
      let truth = test.truth(frame)
      if truth.isFalse { return no.run(frame) }
      return truth.isTrue ? yes.run(frame) : .unknown(truth.reason)
    }
    return TextCode(run: run)
  }
}

private struct MatchValue: TruthUse {
  let yes: ValueCode
  let no: ValueCode

  @inline(never)
  func use<O: TruthOperand>(_ test: O) -> ValueCode {
    let (yes, no) = (yes, no)
    @inline(__always)
    func run(_ frame: Words) -> Value {
      let truth = test.truth(frame)
      if truth.isFalse { return no.run(frame) }
      return truth.isTrue ? yes.run(frame) : .unknown(truth.reason)
    }
    return ValueCode(run: run)
  }
}
