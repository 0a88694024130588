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
    // The result stands behind the slots while a body of several steps runs.
    let resultWords = FrameLayout.valueWords
    reserving(resultWords) { resultOffset in
      switch function.result.storage {
      case .word where function.result == .bool: fillTruth(function, resultOffset, into: entry)
      case .word: fillNumber(function, resultOffset, into: entry)
      case .text: fillText(function, resultOffset, into: entry)
      case .value: fillValue(function, resultOffset, into: entry)
      }
      entry.weight.pointee = weight
    }
  }

  private func fillText(
    _ function: CheckedFunction, _ resultOffset: Int, into entry: FunctionTable.Entry
  ) {
    let statements = function.body.statements
    if isTail(statements[...]), !hasTailCall(statements) {
      let code = tailText(statements[...])
      guard let upkeep = upkeep(function, entry) else { return entry.fill(TextBody(code.run)) }
      entry.fill(
        TextBody { frame in
          upkeep.before(frame)
          let result = code.run(frame)
          upkeep.after(frame)
          return result
        })
      return
    }
    let step = bodyStep(function, resultOffset)
    let turn = turn(function)
    let keep = upkeep(function, entry) ?? .none
    entry.fill(
      TextBody { frame in
        frame.text(resultOffset).initialize(to: .unknown(.noReturn))
        keep.before(frame)
        while step.run(frame) == .again {
          if turn.isLast() { break }
        }
        keep.after(frame)
        return frame.text(resultOffset).move()
      })
  }

  private func fillValue(
    _ function: CheckedFunction, _ resultOffset: Int, into entry: FunctionTable.Entry
  ) {
    let statements = function.body.statements
    if isTail(statements[...]), !hasTailCall(statements) {
      let code = tailValue(statements[...])
      guard let upkeep = upkeep(function, entry) else { return entry.fill(ValueBody(code.run)) }
      entry.fill(
        ValueBody { frame in
          upkeep.before(frame)
          let result = code.run(frame)
          upkeep.after(frame)
          return result
        })
      return
    }
    let step = bodyStep(function, resultOffset)
    let turn = turn(function)
    let keep = upkeep(function, entry) ?? .none
    entry.fill(
      ValueBody { frame in
        frame.value(resultOffset).initialize(to: .unknown(.noReturn))
        keep.before(frame)
        while step.run(frame) == .again {
          if turn.isLast() { break }
        }
        keep.after(frame)
        return frame.value(resultOffset).move()
      })
  }

  private func fillTruth(
    _ function: CheckedFunction, _ resultOffset: Int, into entry: FunctionTable.Entry
  ) {
    let statements = function.body.statements
    if isTail(statements[...]), !hasTailCall(statements) {
      let code = tailTruth(statements[...])
      guard let upkeep = upkeep(function, entry) else { return entry.fill(TruthBody(code.run)) }
      entry.fill(
        TruthBody { frame in
          upkeep.before(frame)
          let result = code.run(frame)
          upkeep.after(frame)
          return result
        })
      return
    }
    let step = bodyStep(function, resultOffset)
    let turn = turn(function)
    guard let upkeep = upkeep(function, entry) else {
      entry.fill(
        TruthBody { frame in
          frame.setTruth(resultOffset, Truth(unknown: .noReturn))
          while step.run(frame) == .again {
            if turn.isLast() { break }
          }
          return frame.truth(resultOffset)
        })
      return
    }
    entry.fill(
      TruthBody { frame in
        frame.setTruth(resultOffset, Truth(unknown: .noReturn))
        upkeep.before(frame)
        while step.run(frame) == .again {
          if turn.isLast() { break }
        }
        upkeep.after(frame)
        return frame.truth(resultOffset)
      })
  }

  private func fillNumber(
    _ function: CheckedFunction, _ resultOffset: Int, into entry: FunctionTable.Entry
  ) {
    let statements = function.body.statements
    if isTail(statements[...]) {
      let code = tailNumber(statements[...])
      if hasTailCall(statements) {
        return fillLoop(function, code, upkeep(function, entry), into: entry)
      }
      guard let upkeep = upkeep(function, entry) else { return entry.fill(NumberBody(code.run)) }
      entry.fill(
        NumberBody { frame in
          upkeep.before(frame)
          let result = code.run(frame)
          upkeep.after(frame)
          return result
        })
      return
    }
    let step = bodyStep(function, resultOffset)
    let turn = turn(function)
    guard let upkeep = upkeep(function, entry) else {
      entry.fill(
        NumberBody { frame in
          frame[resultOffset] = .nan
          while step.run(frame) == .again {
            if turn.isLast() { break }
          }
          return frame[resultOffset]
        })
      return
    }
    entry.fill(
      NumberBody { frame in
        frame[resultOffset] = .nan
        upkeep.before(frame)
        while step.run(frame) == .again {
          if turn.isLast() { break }
        }
        upkeep.after(frame)
        return frame[resultOffset]
      })
  }

  /// A body with calls of itself in tail position: such a call sets the slots and yields a NaN that
  /// no calculation makes, which begins the body again.
  private func fillLoop(
    _ function: CheckedFunction, _ code: NumberCode, _ upkeep: Upkeep?,
    into entry: FunctionTable.Entry
  ) {
    // Whoever calls begins it again, which spares a native call between the two.
    guard let upkeep else { return entry.fill(NumberBody(code.run)) }
    let turn = turn(function)
    entry.fill(
      NumberBody { frame in
        upkeep.before(frame)
        var result = code.run(frame)
        while result.bitPattern == Self.againBits {
          if turn.isLast() {
            result = .nan
            break
          }
          result = code.run(frame)
        }
        upkeep.after(frame)
        return result
      })
  }

  /// The NaN that says: once more, with the arguments in the slots. Reasons have the low bits only.
  static var againBits: UInt64 { 0x7FFC_0000_0000_0000 }

  func againNumber(_ arguments: [TypedExpression]) -> NumberCode {
    guard let index = function else { return NumberCode { _ in .nan } }
    let entry = functions.entries[index]
    var changed: [(offset: Int, argument: TypedExpression)] = []
    for (place, argument) in arguments.enumerated() {
      if case .slot(let slot) = argument.kind, slot == place { continue }
      changed.append((entry.layout.offsets[place], argument))
    }
    if changed.allSatisfy({ isWord($0.argument.type) }) {
      if changed.count == 1 {
        return withFusedNumber(changed[0].argument, LoopOne(offset: changed[0].offset))
      }
      if changed.count == 2, let call = callOperand(changed[1].argument) {
        return withFusedNumber(
          changed[0].argument,
          LoopWithCall(first: changed[0].offset, second: changed[1].offset, call: call))
      }
      if changed.count == 2 {
        let second = withFusedNumber(changed[1].argument, MakeNumber())
        return withFusedNumber(
          changed[0].argument,
          LoopTwo(first: changed[0].offset, second: changed[1].offset, other: second))
      }
      if changed.count == 3 {
        let (a, b, c) = (changed[0].offset, changed[1].offset, changed[2].offset)
        let (x, y, z) = (
          number(changed[0].argument), number(changed[1].argument), number(changed[2].argument)
        )
        return NumberCode { frame in
          let (first, second, third) = (x.run(frame), y.run(frame), z.run(frame))
          frame[a] = first
          frame[b] = second
          frame[c] = third
          return Double(bitPattern: Self.againBits)
        }
      }
    }
    let step = again(arguments)
    return NumberCode { frame in
      _ = step.run(frame)
      return Double(bitPattern: Self.againBits)
    }
  }

  /// One for each call, and more where the body nests so deeply that a call needs much stack.
  private var weight: Double { Double(1 + deepest / 32) }

  /// The body as a step that leaves its result behind the slots.
  private func bodyStep(_ function: CheckedFunction, _ resultOffset: Int) -> StepCode {
    self.resultOffset = resultOffset
    self.resultType = function.result
    return block(function.body.statements)
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
  func hasTailCall(_ e: TypedExpression) -> Bool {
    switch e.kind {
    case .call(let index, _): index == function
    case .conditional(_, let a, let b): hasTailCall(a) || hasTailCall(b)
    default: false
    }
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

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) -> Step {
      frame[offset] = operand.value(frame)
      return .leave
    }
    return StepCode(run: run)
  }
}

private struct LoopOne: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) -> Double {
      frame[offset] = operand.value(frame)
      return Double(bitPattern: Builder.againBits)
    }
    return NumberCode(run: run)
  }
}

private struct LoopTwo: NumberUse {
  let first: Int
  let second: Int
  let other: NumberCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (first, second, other) = (first, second, other)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let a = operand.value(frame)
      frame[second] = other.run(frame)
      frame[first] = a
      return Double(bitPattern: Builder.againBits)
    }
    return NumberCode(run: run)
  }
}

private struct LoopWithCall: NumberUse {
  let first: Int
  let second: Int
  let call: CallOperand

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (first, second, call) = (first, second, call)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let a = operand.value(frame)
      frame[second] = call.value(frame)
      frame[first] = a
      return Double(bitPattern: Builder.againBits)
    }
    return NumberCode(run: run)
  }
}

private struct AgainOne: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words) -> Step {
      frame[offset] = operand.value(frame)
      return .again
    }
    return StepCode(run: run)
  }
}

private struct AgainTwo: NumberUse {
  let first: Int
  let second: Int
  let other: NumberCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> StepCode {
    let (first, second, other) = (first, second, other)
    @inline(__always)
    func run(_ frame: Words) -> Step {
      let a = operand.value(frame)
      frame[second] = other.run(frame)
      frame[first] = a
      return .again
    }
    return StepCode(run: run)
  }
}

/// `if c then … else …` in tail position.
private struct TailChoice: TruthUse {
  let yes: StepCode
  let no: StepCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> StepCode {
    let (yes, no, unknown) = (yes, no, unknown)
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
}
