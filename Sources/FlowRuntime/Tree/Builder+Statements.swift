import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Nodes that do something.
extension Builder {
  func block(_ statements: [TypedStatement]) -> StepCode {
    // Requirements in a row are taken together as a table.
    let isGate = statements.contains { if case .require = $0 { true } else { false } }
    if isGate || statements.count < 2 { return sequence(steps(statements)) }
    // Not one chain of them all: its nodes would be as many frames where nothing is optimised.
    let length = 8
    return sequence(
      stride(from: 0, to: statements.count, by: length).map { start in
        chain(statements[start..<min(start + length, statements.count)])
      })
  }

  /// Statements of which each hands on to the next, so that they return but once.
  private func chain(_ statements: ArraySlice<TypedStatement>) -> StepCode {
    guard let first = statements.first else { return StepCode { _ in .next } }
    if statements.count == 1 { return statement(first) }
    return nested {
      switch first {
      case .store(let slot, let e):
        if let moves = moves(statements) { return moves }
        if let passed = passing(slot, e, statements.dropFirst()) { return passed }
        let rest = chain(statements.dropFirst())
        if isWord(e.type), let offset = localOffset(slot) {
          return withFusedNumber(e, StoreThen(offset: offset, rest: rest))
        }
        let store = assignment(slot, e)
        return StepCode { frame in
          store.run(frame)
          return rest.run(frame)
        }
      case .conditional(let condition, let then, let otherwise):
        let rest = chain(statements.dropFirst())
        return withTruth(
          condition,
          BranchThen(
            yes: block(then), no: otherwise.isEmpty ? nil : block(otherwise), rest: rest,
            unknown: conditionFailure(condition)))
      default:
        let step = statement(first)
        let rest = chain(statements.dropFirst())
        return StepCode { frame in
          let end = step.run(frame)
          return end == .next ? rest.run(frame) : end
        }
      }
    }
  }

  /// `a = b` and `b = c` in one node, where a loop passes numbers on.
  private func moves(_ statements: ArraySlice<TypedStatement>) -> StepCode? {
    guard let first = move(statements.first), let second = move(statements.dropFirst().first)
    else { return nil }
    let others = statements.dropFirst(2)
    guard !others.isEmpty else {
      return StepCode { frame in
        frame[first.to] = frame[first.from]
        frame[second.to] = frame[second.from]
        return .next
      }
    }
    let rest = chain(others)
    return StepCode { frame in
      frame[first.to] = frame[first.from]
      frame[second.to] = frame[second.from]
      return rest.run(frame)
    }
  }

  /// `let next = e`, `a = b` and `b = next` in one node, which has the number at hand.
  private func passing(
    _ slot: Int, _ e: TypedExpression, _ others: ArraySlice<TypedStatement>
  ) -> StepCode? {
    guard isWord(e.type), let offset = localOffset(slot), let first = move(others.first),
      let second = move(others.dropFirst().first), second.from == offset, first.to != offset
    else { return nil }
    let rest = others.count > 2 ? chain(others.dropFirst(2)) : nil
    return withFusedNumber(
      e,
      StoreAndPass(
        offset: offset, from: first.from, to: first.to, last: second.to, rest: rest))
  }

  /// A number that goes from one slot into another.
  private func move(_ statement: TypedStatement?) -> (from: Int, to: Int)? {
    guard case .store(let slot, let e)? = statement, isWord(e.type), let from = slotOffset(e),
      let to = localOffset(slot)
    else { return nil }
    return (from, to)
  }

  /// Several steps as one; nested in halves, since a loop over closures would count references.
  func sequence(_ steps: [StepCode]) -> StepCode {
    switch steps.count {
    case 0: return StepCode { _ in .next }
    case 1: return steps[0]
    case 2:
      let (a, b) = (steps[0], steps[1])
      return StepCode { frame in
        let step = a.run(frame)
        return step == .next ? b.run(frame) : step
      }
    case 3:
      let (a, b, c) = (steps[0], steps[1], steps[2])
      return StepCode { frame in
        var step = a.run(frame)
        if step != .next { return step }
        step = b.run(frame)
        return step == .next ? c.run(frame) : step
      }
    case 4:
      let (a, b, c, d) = (steps[0], steps[1], steps[2], steps[3])
      return StepCode { frame in
        var step = a.run(frame)
        if step != .next { return step }
        step = b.run(frame)
        if step != .next { return step }
        step = c.run(frame)
        return step == .next ? d.run(frame) : step
      }
    default:
      let middle = steps.count / 2
      return sequence([
        sequence(Array(steps[..<middle])), sequence(Array(steps[middle...])),
      ])
    }
  }

  func statement(_ statement: TypedStatement) -> StepCode {
    nested {
      switch statement {
      case .store(let slot, let e):
        if e.type.storage == .word, e.type != .bool, let offset = localOffset(slot) {
          return withFusedNumber(e, StoreStep(offset: offset))
        }
        let store = assignment(slot, e)
        return StepCode { frame in
          store.run(frame)
          return .next
        }
      case .conditional(let condition, let then, let otherwise):
        return withTruth(
          condition,
          BranchUse(
            yes: block(then), no: otherwise.isEmpty ? nil : block(otherwise),
            unknown: conditionFailure(condition)))
      case .loop(let slot, let source, let body, let span):
        return loop(slot, source, block(body), at: span)
      case .result(let e): return result(e)
      case .require(let index): return requirement(index)
      case .gate(let index): return gateStep(index)
      case .note(let e):
        let code = value(e)
        let machine = machine
        return StepCode { frame in
          let text = machine.text(of: code.run(frame), at: e.span)
          if machine.notes.count < 10_000 { machine.notes.append(text) }
          return .next
        }
      case .evaluate(let e):
        let code = value(e)
        let machine = machine
        return StepCode { frame in
          machine.result = code.run(frame)
          return .next
        }
      case .given, .givenNow, .advance, .advanceTo, .attempt, .expect:
        return testStatement(statement)
      case .phase, .watch, .latch, .ask, .effect, .parallel, .givenTask, .givenDomain, .act,
        .refuse:
        return processStatement(statement)
      }
    }
  }

  /// What puts an expression's value into a slot that holds one already.
  func assignment(_ slot: Int, _ whole: TypedExpression) -> Assignment {
    let e = withoutNeedlessCheck(whole)
    let storage = layoutOfSlots.storages[slot]
    let isTruth = layoutOfSlots.isTruth[slot]
    guard let offset = localOffset(slot) else {
      return assignment(toMain: mainOffset(slot), storage, isTruth, e)
    }
    switch storage {
    case .word where isTruth:
      let code = truth(e)
      return Assignment { frame in frame.setTruth(offset, code.run(frame)) }
    case .word: return withFusedNumber(e, StoreNumber(offset: offset))
    case .text: return textAssignment(slot, offset, e)
    case .value: return valueAssignment(slot, offset, e)
    }
  }

  /// The layout that a slot's number is about.
  private var layoutOfSlots: FrameLayout { isDetached ? machine.mainLayout : layout }

  private func assignment(
    toMain offset: Int, _ storage: SlotStorage, _ isTruth: Bool, _ e: TypedExpression
  ) -> Assignment {
    let main = machine.main
    switch storage {
    case .word where isTruth:
      let code = truth(e)
      return Assignment { frame in main.setTruth(offset, code.run(frame)) }
    case .word:
      let code = number(e)
      return Assignment { frame in main[offset] = code.run(frame) }
    case .text:
      let code = text(e)
      return Assignment { frame in main.text(offset).pointee = code.run(frame) }
    case .value:
      let code = value(e)
      return Assignment { frame in main.value(offset).pointee = code.run(frame) }
    }
  }

  /// `s = s + "x"` grows the text where it stands instead of copying it.
  private func textAssignment(_ slot: Int, _ offset: Int, _ e: TypedExpression) -> Assignment {
    let machine = machine
    let span = e.span
    if case .arithmetic(.add, let left, let right) = e.kind, isSlot(left, slot) {
      let code = text(right)
      return Assignment { frame in
        let piece = code.run(frame)
        let place = frame.text(offset)
        guard case .known(let added) = piece else {
          if case .known = place.pointee { place.pointee = piece }
          return
        }
        guard case .known = place.pointee, case .known(var text) = place.move() else { return }
        if text.utf8.count &+ added.utf8.count > Machine.large, added.utf8.count > 256,
          !machine.hasRoom(for: text.utf8.count + added.utf8.count, at: span)
        {
          place.initialize(to: .known(""))
          return
        }
        text += added
        place.initialize(to: .known(text))
      }
    }
    let code = text(e)
    return Assignment { frame in frame.text(offset).pointee = code.run(frame) }
  }

  /// `xs = xs + [x]` grows the list where it stands.
  private func valueAssignment(_ slot: Int, _ offset: Int, _ e: TypedExpression) -> Assignment {
    if case .arithmetic(.add, let left, let right) = e.kind, isSlot(left, slot),
      case .list = e.type
    {
      let machine = machine
      let span = e.span
      if case .list(let elements) = right.kind, elements.count == 1, !holdsLists(e.type),
        !holdsLists(right.type)
      {
        return appending(elements[0], offset)
      }
      let code = value(right)
      return Assignment { frame in
        let added = code.run(frame)
        let place = frame.value(offset)
        // What is unknown stays so, with its reason.
        guard case .list = place.pointee, case .list(var list) = place.move() else { return }
        switch added {
        case .list(let more):
          list.join(more)
          machine.mustNotExceed(list.notes?.extent, at: span)
          place.initialize(to: .list(list))
          if more.elements.count > 1024 { _ = machine.hasRoom(for: 0, at: span) }
        case .unknown(let reason): place.initialize(to: .unknown(reason))
        default: place.initialize(to: .list(list))
        }
      }
    }
    let code = value(e)
    return Assignment { frame in frame.value(offset).pointee = code.run(frame) }
  }

  /// `xs = xs + [x]` without the list of one.
  private func appending(_ element: TypedExpression, _ offset: Int) -> Assignment {
    if element.type == .number { return withFusedNumber(element, AppendNumber(offset: offset)) }
    let code = value(element)
    return Assignment { frame in
      frame.value(offset).append(code.run(frame))
    }
  }

  private func isSlot(_ e: TypedExpression, _ slot: Int) -> Bool {
    if case .slot(let other) = withoutNeedlessCheck(e).kind { return other == slot }
    return false
  }

  private func loop(
    _ slot: Int, _ source: TypedExpression, _ body: StepCode, at span: Span
  ) -> StepCode {
    let machine = machine
    let text = sourceText(source.span)
    let sourceSpan = source.span
    if case .range(let low, let high) = source.kind, let offset = localOffset(slot) {
      let (low, high) = (number(low), number(high))
      let control = machine.control
      return StepCode { frame in
        let (first, last) = (low.run(frame), high.run(frame))
        if first.isNaN || last.isNaN {
          let reason = (first.isNaN ? first : last).unknownReason
          if !machine.hasFailed {
            machine.fail(.loopUnknown(text, why: reason.sentence, at: sourceSpan))
          }
          return .leave
        }
        var number = first
        while number <= last {
          control.pointee.fuel &-= 1
          if control.pointee.fuel < 0, machine.mustStop(at: span) { return .leave }
          frame[offset] = number
          let step = body.run(frame)
          if step != .next { return step }
          number += 1
        }
        return .next
      }
    }
    let elements = elementLoop(source, slot)
    return StepCode { frame in
      var left = Step.next
      let end = elements.run(frame) { frame in
        left = body.run(frame)
        return left == .next
      }
      if case .unknown(let reason) = end {
        if !machine.hasFailed {
          machine.fail(.loopUnknown(text, why: reason.sentence, at: sourceSpan))
        }
        return .leave
      }
      return machine.hasFailed ? .leave : left
    }
  }
}

extension UnsafeMutablePointer<Value> {
  /// Appends to the list that stands here; what is unknown stays so.
  @inline(__always)
  fileprivate func append(_ added: Value) {
    guard case .list = pointee, case .list(var list) = move() else { return }
    if list.notes == nil {
      list.elements.append(added)
    } else {
      list.join(List([added]))
    }
    initialize(to: .list(list))
  }
}

/// `xs = xs + [n]`
private struct AppendNumber: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> Assignment {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) {
      let number = operand.value(frame)
      frame.value(offset).append(
        number == number ? .number(number) : .unknown(number.unknownReason))
    }
    return Assignment(run: run)
  }
}

/// Puts a value into a slot.
struct Assignment {
  let run: (Words) -> Void
}

/// A store as a statement of its own, without a closure between.
private struct StoreStep: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) -> Step {
      frame[offset] = operand.value(frame)
      return .next
    }
    return StepCode(run: run)
  }
}

private struct StoreNumber: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> Assignment {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) { frame[offset] = operand.value(frame) }
    return Assignment(run: run)
  }
}

/// `if c { … } else { … }`
private struct BranchUse: TruthUse {
  let yes: StepCode
  let no: StepCode?
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (yes, unknown) = (yes, unknown)
    if let no {
      @inline(__always)
      func run(_ frame: Words) -> Step {
        let truth = condition.truth(frame)
        if truth.isTrue { return yes.run(frame) }
        if truth.isFalse { return no.run(frame) }
        _ = unknown.raise(truth)
        return .leave
      }
      return StepCode(run: run)
    }
    @inline(__always)
    func run(_ frame: Words) -> Step {
      let truth = condition.truth(frame)
      if truth.isFalse { return .next }
      if truth.isTrue { return yes.run(frame) }
      _ = unknown.raise(truth)
      return .leave
    }
    return StepCode(run: run)
  }
}

/// A store, and what follows it.
private struct StoreThen: NumberUse {
  let offset: Int
  let rest: StepCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let (offset, rest) = (offset, rest)
    @inline(__always)
    func run(_ frame: Words) -> Step {
      frame[offset] = operand.value(frame)
      return rest.run(frame)
    }
    return StepCode(run: run)
  }
}

/// A store, and two moves of which the second is of what was stored.
private struct StoreAndPass: NumberUse {
  let offset: Int
  let from: Int
  let to: Int
  let last: Int
  let rest: StepCode?

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let (offset, from, to, last) = (offset, from, to, last)
    @inline(__always)
    func pass(_ frame: Words) {
      let number = operand.value(frame)
      frame[offset] = number
      frame[to] = frame[from]
      frame[last] = number
    }
    guard let rest else {
      @inline(__always)
      func run(_ frame: Words) -> Step {
        pass(frame)
        return .next
      }
      return StepCode(run: run)
    }
    @inline(__always)
    func run(_ frame: Words) -> Step {
      pass(frame)
      return rest.run(frame)
    }
    return StepCode(run: run)
  }
}

/// `if c { … } else { … }`, and what follows it.
private struct BranchThen: TruthUse {
  let yes: StepCode
  let no: StepCode?
  let rest: StepCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (yes, rest, unknown) = (yes, rest, unknown)
    if let no {
      @inline(__always)
      func run(_ frame: Words) -> Step {
        let truth = condition.truth(frame)
        if truth.isUnknown {
          _ = unknown.raise(truth)
          return .leave
        }
        let step = truth.isTrue ? yes.run(frame) : no.run(frame)
        return step == .next ? rest.run(frame) : step
      }
      return StepCode(run: run)
    }
    @inline(__always)
    func run(_ frame: Words) -> Step {
      let truth = condition.truth(frame)
      if truth.isFalse { return rest.run(frame) }
      if truth.isTrue {
        let step = yes.run(frame)
        return step == .next ? rest.run(frame) : step
      }
      _ = unknown.raise(truth)
      return .leave
    }
    return StepCode(run: run)
  }
}
