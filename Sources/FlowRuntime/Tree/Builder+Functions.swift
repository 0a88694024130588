import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// The bodies of functions.
///
/// A call of the function itself in tail position is no call: its arguments go into the slots and
/// the body begins again, so that a recursion of this kind needs no depth. A turn counts as a step.
extension Builder {
  /// Builds the body of the function this builder is for, and puts it into its cell.
  func buildBody(_ function: CheckedFunction, into entry: FunctionTable.Entry) {
    let layout = layout
    let parameterCount = function.parameterCount
    // The result stands behind the slots while the body runs.
    let resultWords = FrameLayout.valueWords
    reserving(resultWords) { resultOffset in
      let isTruth = function.result == .bool
      switch function.result.storage {
      case .word:
        if let e = plainBody(function.body), !hasTailCall(e), !layout.hasHeap {
          // The plainest of bodies is its expression.
          if isTruth {
            entry.fill(TruthBody(truth(e).run))
          } else {
            entry.fill(NumberBody(number(e).run))
          }
          entry.weight.pointee = weight
          return
        }
        let step = bodyStep(function, resultOffset)
        let turn = turn(function)
        if !layout.hasHeap {
          if isTruth {
            entry.fill(
              TruthBody { frame in
                frame.setTruth(resultOffset, Truth(unknown: .noReturn))
                while step.run(frame) == .again {
                  if turn.isLast() { break }
                }
                return frame.truth(resultOffset)
              })
          } else {
            entry.fill(
              NumberBody { frame in
                frame[resultOffset] = .nan
                while step.run(frame) == .again {
                  if turn.isLast() { break }
                }
                return frame[resultOffset]
              })
          }
          break
        }
        let clean = cleaner(parameterCount)
        if isTruth {
          entry.fill(
            TruthBody { frame in
              frame.setTruth(resultOffset, Truth(unknown: .noReturn))
              clean.before(frame)
              while step.run(frame) == .again {
                if turn.isLast() { break }
              }
              clean.after(frame)
              return frame.truth(resultOffset)
            })
        } else {
          entry.fill(
            NumberBody { frame in
              frame[resultOffset] = .nan
              clean.before(frame)
              while step.run(frame) == .again {
                if turn.isLast() { break }
              }
              clean.after(frame)
              return frame[resultOffset]
            })
        }
      case .text:
        let step = bodyStep(function, resultOffset)
        let turn = turn(function)
        let clean = cleaner(parameterCount)
        entry.fill(
          TextBody { frame in
            frame.text(resultOffset).initialize(to: .unknown(.noReturn))
            clean.before(frame)
            while step.run(frame) == .again {
              if turn.isLast() { break }
            }
            clean.after(frame)
            return frame.text(resultOffset).move()
          })
      case .value:
        let step = bodyStep(function, resultOffset)
        let turn = turn(function)
        let clean = cleaner(parameterCount)
        entry.fill(
          ValueBody { frame in
            frame.value(resultOffset).initialize(to: .unknown(.noReturn))
            clean.before(frame)
            while step.run(frame) == .again {
              if turn.isLast() { break }
            }
            clean.after(frame)
            return frame.value(resultOffset).move()
          })
      }
      entry.weight.pointee = weight
    }
  }

  /// One for each call, and more where the body nests so deeply that a call needs much stack.
  private var weight: Double { Double(1 + deepest / 32) }

  /// The body as one expression, where it is one or says the same: `if c { return a }  return b` is
  /// `if c then a else b`.
  private func plainBody(_ body: CheckedFunction.Body) -> TypedExpression? {
    switch body {
    case .expression(let e): e
    case .block(let statements): expression(of: statements[...])
    }
  }

  private func expression(of statements: ArraySlice<TypedStatement>) -> TypedExpression? {
    guard let first = statements.first else { return nil }
    switch first {
    case .result(let e): return e
    case .conditional(let condition, let then, let otherwise):
      guard let yes = expression(of: then[...]) else { return nil }
      let rest = otherwise.isEmpty ? statements.dropFirst() : otherwise[...]
      guard let no = expression(of: rest), yes.type == no.type else { return nil }
      return TypedExpression(
        .conditional(condition, yes, no), type: yes.type, span: condition.span)
    default: return nil
    }
  }

  /// What makes the slots behind the parameters ready, and what releases all of them.
  private func cleaner(_ parameterCount: Int) -> (
    before: (Words) -> Void, after: (Words) -> Void
  ) {
    let layout = layout
    let heap = layout.offsets.indices.filter { layout.storages[$0] != .word }
    let locals = heap.filter { $0 >= parameterCount }
    let before: (Words) -> Void =
      locals.isEmpty ? { _ in } : { layout.initialize($0, from: parameterCount) }
    let after = releaser(heap)
    return (before, after)
  }

  private func releaser(_ slots: [Int]) -> (Words) -> Void {
    let texts = slots.filter { layout.storages[$0] == .text }.map { layout.offsets[$0] }
    let values = slots.filter { layout.storages[$0] == .value }.map { layout.offsets[$0] }
    switch (texts.count, values.count) {
    case (0, 0): return { _ in }
    case (1, 0):
      let a = texts[0]
      return { $0.text(a).deinitialize(count: 1) }
    case (0, 1):
      let a = values[0]
      return { $0.value(a).deinitialize(count: 1) }
    case (0, 2):
      let (a, b) = (values[0], values[1])
      return { frame in
        frame.value(a).deinitialize(count: 1)
        frame.value(b).deinitialize(count: 1)
      }
    default:
      return { frame in
        for offset in texts { frame.text(offset).deinitialize(count: 1) }
        for offset in values { frame.value(offset).deinitialize(count: 1) }
      }
    }
  }

  /// The body as a step that leaves its result behind the slots.
  private func bodyStep(_ function: CheckedFunction, _ resultOffset: Int) -> StepCode {
    self.resultOffset = resultOffset
    self.resultType = function.result
    if let e = plainBody(function.body) { return tail(e) }
    guard case .block(let statements) = function.body else { return StepCode { _ in .leave } }
    return block(statements)
  }

  private func turn(_ function: CheckedFunction) -> Turn {
    Turn(machine: machine, control: machine.control, span: function.span)
  }

  /// `return e`
  func result(_ e: TypedExpression?) -> StepCode {
    guard let e else { return StepCode { _ in .leave } }
    return tail(e)
  }

  /// An expression in tail position: leaves its value as the result, or begins the body again.
  func tail(_ e: TypedExpression) -> StepCode {
    nested {
      switch e.kind {
      case .conditional(let condition, let consequence, let alternative)
      where hasTailCall(consequence) || hasTailCall(alternative):
        return withTruth(
          condition,
          TailChoice(
            yes: tail(consequence), no: tail(alternative), unknown: conditionFailure(condition)))
      case .call(let index, let arguments) where index == function:
        return again(arguments)
      default: return leaveResult(e)
      }
    }
  }

  private func leaveResult(_ e: TypedExpression) -> StepCode {
    let offset = resultOffset
    switch resultType.storage {
    case .word where resultType == .bool:
      let code = truth(e)
      return StepCode { frame in
        frame.setTruth(offset, code.run(frame))
        return .leave
      }
    case .word: return withFusedNumber(e, LeaveNumber(offset: offset))
    case .text:
      let code = text(e)
      return StepCode { frame in
        frame.text(offset).pointee = code.run(frame)
        return .leave
      }
    case .value:
      let code = value(e)
      return StepCode { frame in
        frame.value(offset).pointee = code.run(frame)
        return .leave
      }
    }
  }

  /// Evaluates all arguments, then puts them into the parameters' slots.
  private func again(_ arguments: [TypedExpression]) -> StepCode {
    guard let index = function else { return StepCode { _ in .leave } }
    let entry = functions.entries[index]
    // A parameter that stays what it is needs no work.
    var changed: [(offset: Int, storage: SlotStorage, argument: TypedExpression)] = []
    for (place, argument) in arguments.enumerated() {
      if case .slot(let slot) = argument.kind, slot == place { continue }
      changed.append((entry.layout.offsets[place], entry.layout.storages[place], argument))
    }
    if changed.allSatisfy({ $0.storage == .word && $0.argument.type != .bool }) {
      if changed.count == 1 {
        return withFusedNumber(changed[0].argument, AgainOne(offset: changed[0].offset))
      }
      if changed.count == 2 {
        let second = withFusedNumber(changed[1].argument, MakeNumber())
        return withFusedNumber(
          changed[0].argument,
          AgainTwo(first: changed[0].offset, second: changed[1].offset, other: second))
      }
      if changed.count == 3 {
        let (a, b, c) = (changed[0].offset, changed[1].offset, changed[2].offset)
        let (x, y, z) = (
          number(changed[0].argument), number(changed[1].argument), number(changed[2].argument)
        )
        return StepCode { frame in
          let (first, second, third) = (x.run(frame), y.run(frame), z.run(frame))
          frame[a] = first
          frame[b] = second
          frame[c] = third
          return .again
        }
      }
    }
    let words = changed.reduce(0) { $0 + FrameLayout.words($1.storage) }
    return reserving(words) { base in
      var moves: [(write: SlotInitializer, move: (Words) -> Void)] = []
      var next = base
      for (offset, storage, argument) in changed {
        let place = next
        next += FrameLayout.words(storage)
        let write = initializer(argument, place)
        let move: (Words) -> Void =
          switch storage {
          case .word: { frame in frame[offset] = frame[place] }
          case .text: { frame in frame.text(offset).pointee = frame.text(place).move() }
          case .value: { frame in frame.value(offset).pointee = frame.value(place).move() }
          }
        moves.append((write, move))
      }
      return StepCode { frame in
        for step in moves { step.write.write(frame, frame) }
        for step in moves { step.move(frame) }
        return .again
      }
    }
  }

  /// Whether an expression may end in a call of the function itself.
  private func hasTailCall(_ e: TypedExpression) -> Bool {
    switch e.kind {
    case .call(let index, _): index == function
    case .conditional(_, let a, let b): hasTailCall(a) || hasTailCall(b)
    default: false
    }
  }
}

/// Counts one more turn of a body that begins again.
private struct Turn {
  let machine: Machine
  let control: UnsafeMutablePointer<Control>
  let span: Span

  @inline(__always)
  func isLast() -> Bool {
    control.pointee.fuel &-= 1
    return control.pointee.fuel < 0 && machine.mustStop(at: span)
  }
}

extension Reason {
  /// A function came to its end without `return`.
  static let noReturn = Reason("the function returned nothing")
}

extension FunctionTable.Entry {
  fileprivate func fill(_ body: NumberBody) {
    bodies.append(body)
    number.initialize(to: Unmanaged.passUnretained(body))
  }

  fileprivate func fill(_ body: TruthBody) {
    bodies.append(body)
    truth.initialize(to: Unmanaged.passUnretained(body))
  }

  fileprivate func fill(_ body: TextBody) {
    bodies.append(body)
    text.initialize(to: Unmanaged.passUnretained(body))
  }

  fileprivate func fill(_ body: ValueBody) {
    bodies.append(body)
    value.initialize(to: Unmanaged.passUnretained(body))
  }
}

private struct LeaveNumber: NumberUse {
  let offset: Int

  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let offset = offset
    return StepCode { frame in
      frame[offset] = operand.value(frame)
      return .leave
    }
  }
}

private struct AgainOne: NumberUse {
  let offset: Int

  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let offset = offset
    return StepCode { frame in
      frame[offset] = operand.value(frame)
      return .again
    }
  }
}

private struct AgainTwo: NumberUse {
  let first: Int
  let second: Int
  let other: NumberCode

  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let (first, second, other) = (first, second, other)
    return StepCode { frame in
      let a = operand.value(frame)
      frame[second] = other.run(frame)
      frame[first] = a
      return .again
    }
  }
}

/// `if c then … else …` in tail position.
private struct TailChoice: TruthUse {
  let yes: StepCode
  let no: StepCode
  let unknown: ConditionFailure

  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (yes, no, unknown) = (yes, no, unknown)
    return StepCode { frame in
      let truth = condition.truth(frame)
      if truth.isTrue { return yes.run(frame) }
      if truth.isFalse { return no.run(frame) }
      _ = unknown.raise(truth)
      return .leave
    }
  }
}
