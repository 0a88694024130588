import FlowChecker
import FlowSource
import FlowValues

/// Calls of functions.
///
/// The frame of the callee begins in the caller's call area. Arguments go straight into its slots;
/// while a later one is evaluated, calls in it use the area behind. A text or a list that stands in
/// a slot of the caller is lent to the callee: it outlives the call, so nothing is counted.
extension Builder {
  func callNumber(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> NumberCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    if arguments.allSatisfy({ isWord($0.type) }) {
      if arguments.count == 1 {
        return reserving(entry.argumentWords) { base in
          withFusedNumber(arguments[0], CallOne(body: numberCall(entry), enter: enter, base: base))
        }
      }
      if arguments.count == 2 {
        return reserving(entry.argumentWords) { base in
          let second = withFusedNumber(arguments[1], MakeNumber())
          return withFusedNumber(
            arguments[0], CallTwo(body: numberCall(entry), enter: enter, base: base, second: second)
          )
        }
      }
      if arguments.count == 3 {
        return reserving(entry.argumentWords) { base in
          let (a, b, c) = (number(arguments[0]), number(arguments[1]), number(arguments[2]))
          let body = numberCall(entry)
          return NumberCode { frame in
            let callee = frame + base
            callee[1] = a.run(frame)
            callee[2] = b.run(frame)
            callee[3] = c.run(frame)
            if enter.isRefused(frame, callee) { return .nan }
            return body.run(callee)
          }
        }
      }
    }
    if let mixed = mixedNumber(index, arguments, at: span) { return mixed }
    let (base, writer, given) = argumentWriter(entry, arguments)
    let body = numberCall(entry)
    let refused = refusal(entry, given)
    guard let given else {
      return NumberCode { frame in
        let callee = frame + base
        writer.write(frame, callee)
        if enter.isRefused(frame, callee) {
          refused.run(callee)
          return .nan
        }
        return body.run(callee)
      }
    }
    return NumberCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        refused.run(callee)
        return .nan
      }
      let result = body.run(callee)
      given.run(callee)
      return result
    }
  }

  func callTruth(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> TruthCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    if arguments.allSatisfy({ isWord($0.type) }) {
      if arguments.count == 1 {
        return reserving(entry.argumentWords) { base in
          withFusedNumber(arguments[0], AskOne(entry: entry, enter: enter, base: base))
        }
      }
      if arguments.count == 2 {
        return reserving(entry.argumentWords) { base in
          let second = withFusedNumber(arguments[1], MakeNumber())
          return withFusedNumber(
            arguments[0], AskTwo(entry: entry, enter: enter, base: base, second: second))
        }
      }
    }
    if let mixed = mixedTruth(index, arguments, at: span) { return mixed }
    let (base, writer, given) = argumentWriter(entry, arguments)
    let body = entry.truth
    let refused = refusal(entry, given)
    guard let given else {
      return TruthCode { frame in
        let callee = frame + base
        writer.write(frame, callee)
        if enter.isRefused(frame, callee) {
          refused.run(callee)
          return Truth(unknown: .noResult)
        }
        return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      }
    }
    return TruthCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        refused.run(callee)
        return Truth(unknown: .noResult)
      }
      let result = body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      given.run(callee)
      return result
    }
  }

  func callText(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> TextCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    let (base, writer, given) = argumentWriter(entry, arguments)
    let body = entry.text
    let refused = refusal(entry, given)
    guard let given else {
      return TextCode { frame in
        let callee = frame + base
        writer.write(frame, callee)
        if enter.isRefused(frame, callee) {
          refused.run(callee)
          return .unknown(.noResult)
        }
        return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      }
    }
    return TextCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        refused.run(callee)
        return .unknown(.noResult)
      }
      let result = body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      given.run(callee)
      return result
    }
  }

  func callValue(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> ValueCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    let (base, writer, given) = argumentWriter(entry, arguments)
    let body = entry.value
    let refused = refusal(entry, given)
    guard let given else {
      return ValueCode { frame in
        let callee = frame + base
        writer.write(frame, callee)
        if enter.isRefused(frame, callee) {
          refused.run(callee)
          return .unknown(.noResult)
        }
        return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      }
    }
    return ValueCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        refused.run(callee)
        return .unknown(.noResult)
      }
      let result = body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
      given.run(callee)
      return result
    }
  }

  func numberCall(_ entry: FunctionTable.Entry) -> NumberCall {
    NumberCall(body: entry.number, turn: turn(of: entry))
  }

  func turn(of entry: FunctionTable.Entry) -> Turn {
    Turn(machine: machine, control: machine.control, span: entry.span)
  }

  func enter(_ entry: FunctionTable.Entry, _ span: Span) -> CallEntry {
    CallEntry(
      machine: machine, control: machine.control, weight: entry.weight, name: entry.name, span: span
    )
  }

  /// Where the callee's frame begins, what evaluates the arguments into its slots, and what the
  /// caller has to release after the call, if anything.
  private func argumentWriter(
    _ entry: FunctionTable.Entry, _ arguments: [TypedExpression]
  ) -> (base: Int, arguments: SlotInitializer, given: SlotRelease?) {
    reserving(entry.argumentWords) { base in
      var writers: [SlotInitializer] = []
      var lent: [(from: Int, to: Int)] = []
      var given: [Int] = []
      for (slot, argument) in arguments.enumerated() {
        let (offset, storage) = (entry.layout.offsets[slot], entry.layout.storages[slot])
        if storage != .word, !entry.ownsArguments {
          if storage == argument.type.storage, let source = lendableOffset(argument) {
            for word in 0..<FrameLayout.words(storage) {
              lent.append((source + word, offset + word))
            }
            continue
          }
          if storage == argument.type.storage, let lend = lending(argument, to: offset) {
            writers.append(lend)
            continue
          }
          given.append(slot)
        }
        writers.append(initializer(argument, offset))
      }
      if !lent.isEmpty { writers.append(Self.lending(lent)) }
      return (base, Self.together(writers), SlotRelease(given, of: entry.layout))
    }
  }

  /// Where an argument stands that its call may borrow: in a slot of the calling function, which
  /// nothing sets before the call is over.
  func lendableOffset(_ argument: TypedExpression) -> Int? {
    guard function != nil, case .slot(let slot) = argument.kind, argument.type.storage != .word,
      layout.storages[slot] == argument.type.storage
    else { return nil }
    return localOffset(slot)
  }

  /// Copies words without counting what they refer to.
  private static func lending(_ words: [(from: Int, to: Int)]) -> SlotInitializer {
    if words.count == 3 {
      let (a, b, c) = (words[0], words[1], words[2])
      return SlotInitializer { frame, callee in
        callee[a.to] = frame[a.from]
        callee[b.to] = frame[b.from]
        callee[c.to] = frame[c.from]
      }
    }
    return SlotInitializer { frame, callee in
      for word in words { callee[word.to] = frame[word.from] }
    }
  }

  /// What is released where a call is refused: what the body would have, or the caller after it.
  private func refusal(_ entry: FunctionTable.Entry, _ given: SlotRelease?) -> SlotRelease {
    let (layout, count) = (entry.layout, entry.parameterCount)
    if entry.ownsArguments {
      return SlotRelease { callee in layout.deinitialize(callee, first: count) }
    }
    return given ?? SlotRelease { _ in }
  }

  /// Several writers as one; nested in halves, since a loop over closures counts references.
  private static func together(_ writers: [SlotInitializer]) -> SlotInitializer {
    switch writers.count {
    case 0: return SlotInitializer { _, _ in }
    case 1: return writers[0]
    case 2:
      let (a, b) = (writers[0], writers[1])
      return SlotInitializer { frame, callee in
        a.write(frame, callee)
        b.write(frame, callee)
      }
    case 3:
      let (a, b, c) = (writers[0], writers[1], writers[2])
      return SlotInitializer { frame, callee in
        a.write(frame, callee)
        b.write(frame, callee)
        c.write(frame, callee)
      }
    default:
      let middle = writers.count / 2
      return together([together(Array(writers[..<middle])), together(Array(writers[middle...]))])
    }
  }

  /// What evaluates an expression in one frame and initialises a slot of another with it.
  func initializer(_ e: TypedExpression, _ offset: Int) -> SlotInitializer {
    switch e.type.storage {
    case .word where e.type == .bool:
      let code = truth(e)
      return SlotInitializer { frame, target in target.setTruth(offset, code.run(frame)) }
    case .word: return withFusedNumber(e, InitializeNumber(offset: offset))
    case .text:
      if case .slot(let slot) = e.kind, let source = localOffset(slot) {
        return SlotInitializer { frame, target in
          target.text(offset).initialize(to: frame.text(source).pointee)
        }
      }
      let code = text(e)
      return SlotInitializer { frame, target in
        target.text(offset).initialize(to: code.run(frame))
      }
    case .value:
      if case .slot(let slot) = e.kind, let source = localOffset(slot) {
        return SlotInitializer { frame, target in
          target.value(offset).initialize(to: frame.value(source).pointee)
        }
      }
      let code = value(e)
      return SlotInitializer { frame, target in
        target.value(offset).initialize(to: code.run(frame))
      }
    }
  }
}

/// Evaluates in the first frame and initialises a slot in the second.
struct SlotInitializer {
  let write: (Words, Words) -> Void
}

private struct InitializeNumber: NumberUse {
  let offset: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> SlotInitializer {
    let offset = offset
    @inline(__always)
    func run(_ frame: Words, _ target: Words) { target[offset] = operand.value(frame) }
    return SlotInitializer(write: run)
  }
}

/// The check at the door of every call.
struct CallEntry {
  let machine: Machine
  let control: UnsafeMutablePointer<Control>
  let weight: UnsafeMutablePointer<Double>
  let name: String
  let span: Span

  /// Counts the call, and tells whether it may not be made.
  @inline(__always)
  func isRefused(_ frame: Words, _ callee: Words) -> Bool {
    let depth = frame[0] + weight.pointee
    callee[0] = depth
    control.pointee.fuel &-= 1
    if control.pointee.fuel >= 0, depth <= control.pointee.depthLimit, callee < control.pointee.end
    {
      return false
    }
    return isStopped(depth, callee)
  }

  @inline(never)
  func isStopped(_ depth: Double, _ callee: Words) -> Bool {
    if machine.hasFailed { return true }
    if depth > control.pointee.depthLimit || callee >= control.pointee.end {
      machine.fail(.depthExceeded(machine.budget.depth, in: name, at: span))
      return true
    }
    return machine.mustStop(at: span)
  }
}

/// A call with one number.
private struct CallOne: NumberUse {
  let body: NumberCall
  let enter: CallEntry
  let base: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (enter, base, body) = (enter, base, body)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let callee = frame + base
      callee[1] = operand.value(frame)
      if enter.isRefused(frame, callee) { return .nan }
      return body.run(callee)
    }
    return NumberCode(run: run)
  }
}

/// A call with two numbers.
private struct CallTwo: NumberUse {
  let body: NumberCall
  let enter: CallEntry
  let base: Int
  let second: NumberCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (enter, base, second, body) = (enter, base, second, body)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let callee = frame + base
      callee[1] = operand.value(frame)
      callee[2] = second.run(frame)
      if enter.isRefused(frame, callee) { return .nan }
      return body.run(callee)
    }
    return NumberCode(run: run)
  }
}

/// A call with one number that yields a bool.
private struct AskOne: NumberUse {
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (enter, base, body) = (enter, base, entry.truth)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let callee = frame + base
      callee[1] = operand.value(frame)
      if enter.isRefused(frame, callee) { return Truth(unknown: .noResult) }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
    return TruthCode(run: run)
  }
}

/// A call with two numbers that yields a bool.
private struct AskTwo: NumberUse {
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int
  let second: NumberCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (enter, base, second, body) = (enter, base, second, entry.truth)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let callee = frame + base
      callee[1] = operand.value(frame)
      callee[2] = second.run(frame)
      if enter.isRefused(frame, callee) { return Truth(unknown: .noResult) }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
    return TruthCode(run: run)
  }
}
