import FlowChecker
import FlowSource
import FlowValues

/// `match`: the arms are tried in order; an arm that cannot be decided makes the whole unknown.
extension Builder {
  /// Which arm is taken.
  enum Choice {
    case arm(Int)
    case unknown(Reason)
  }

  func matchNumber(_ e: TypedExpression) -> NumberCode {
    guard let (choose, arms) = chooser(e) else { return NumberCode { _ in .nan } }
    let codes = arms.map { number($0.value) }
    return NumberCode { frame in
      switch choose(frame) {
      case .arm(let index): codes[index].run(frame)
      case .unknown(let reason): Double(unknown: reason)
      }
    }
  }

  func matchTruth(_ e: TypedExpression) -> TruthCode {
    guard let (choose, arms) = chooser(e) else { return TruthCode { _ in .no } }
    let codes = arms.map { truth($0.value) }
    return TruthCode { frame in
      switch choose(frame) {
      case .arm(let index): codes[index].run(frame)
      case .unknown(let reason): Truth(unknown: reason)
      }
    }
  }

  func matchText(_ e: TypedExpression) -> TextCode {
    guard let (choose, arms) = chooser(e) else { return TextCode { _ in .known("") } }
    let codes = arms.map { text($0.value) }
    return TextCode { frame in
      switch choose(frame) {
      case .arm(let index): codes[index].run(frame)
      case .unknown(let reason): .unknown(reason)
      }
    }
  }

  func matchValue(_ e: TypedExpression) -> ValueCode {
    guard let (choose, arms) = chooser(e) else { return ValueCode { _ in .unknown(.noResult) } }
    let codes = arms.map { value($0.value) }
    return ValueCode { frame in
      switch choose(frame) {
      case .arm(let index): codes[index].run(frame)
      case .unknown(let reason): .unknown(reason)
      }
    }
  }

  /// What evaluates the subject into its slot and finds the arm.
  private func chooser(_ e: TypedExpression) -> (choose: (Words) -> Choice, arms: [TypedArm])? {
    guard case .match(let subject, let slot, let arms) = e.kind else { return nil }
    let store = assignment(slot, subject)
    let tests = arms.map { arm in armTest(arm, slot: slot, subject: subject) }
    let counts = machine.counts
    let numbers = arms.map(\.number)
    let isCounted = coverage
    return (
      { frame in
        store.run(frame)
        for index in tests.indices {
          let truth = tests[index].run(frame)
          if truth.isTrue {
            if isCounted { counts.taken[numbers[index]] += 1 }
            return .arm(index)
          }
          if truth.isUnknown { return .unknown(truth.reason) }
        }
        return .unknown(Self.noArm)
      }, arms
    )
  }

  private static let noArm = Reason("no arm of the 'match' fits")

  private func armTest(_ arm: TypedArm, slot: Int, subject: TypedExpression) -> TruthCode {
    switch arm.test {
    case .otherwise: return TruthCode { _ in .yes }
    case .condition(let condition): return withTruth(condition, MakeTruth())
    case .like(let pattern, let captures):
      guard let glob = try? Glob(pattern) else { return TruthCode { _ in .no } }
      let subject = text(TypedExpression(.slot(slot), type: .text, span: subject.span))
      if captures.isEmpty {
        return TruthCode { frame in
          switch subject.run(frame) {
          case .known(let text): Truth(glob.matches(text))
          case .unknown(let reason): Truth(unknown: reason)
          }
        }
      }
      let targets = captures.map { capture in
        (name: capture.name, place: slotAddress(capture.slot))
      }
      return TruthCode { frame in
        switch subject.run(frame) {
        case .unknown(let reason): return Truth(unknown: reason)
        case .known(let text):
          guard let found = glob.captures(in: text) else { return .no }
          for target in targets {
            guard let capture = found.first(where: { $0.name == target.name }) else { continue }
            target.place(frame).withMemoryRebound(to: Text.self, capacity: 1) {
              $0.pointee = .known(capture.value)
            }
          }
          return .yes
        }
      }
    }
  }

  /// Where a slot stands, given the frame.
  func slotAddress(_ slot: Int) -> (Words) -> Words {
    if let offset = localOffset(slot) { return { frame in frame + offset } }
    let address = machine.main + mainOffset(slot)
    return { _ in address }
  }
}
