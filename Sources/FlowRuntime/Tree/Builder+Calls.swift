import FlowChecker
import FlowSource
import FlowValues

/// Calls of functions.
///
/// The frame of the callee begins in the caller's call area. Arguments go straight into its slots;
/// while a later one is evaluated, calls in it use the area behind.
extension Builder {
  func callNumber(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> NumberCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    if entry.layout.hasHeap == false, arguments.allSatisfy({ isWord($0.type) }) {
      if arguments.count == 1 {
        return reserving(entry.argumentWords) { base in
          withFusedNumber(arguments[0], CallOne(entry: entry, enter: enter, base: base))
        }
      }
      if arguments.count == 2 {
        return reserving(entry.argumentWords) { base in
          let second = number(arguments[1])
          return withFusedNumber(
            arguments[0], CallTwo(entry: entry, enter: enter, base: base, second: second))
        }
      }
      if arguments.count == 3 {
        return reserving(entry.argumentWords) { base in
          let (a, b, c) = (number(arguments[0]), number(arguments[1]), number(arguments[2]))
          let body = entry.number
          return NumberCode { frame in
            let callee = frame + base
            callee[1] = a.run(frame)
            callee[2] = b.run(frame)
            callee[3] = c.run(frame)
            if enter.isRefused(frame, callee) { return .nan }
            return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
          }
        }
      }
    }
    let (base, writer) = argumentWriter(entry, arguments)
    let body = entry.number
    let (layout, count) = (entry.layout, entry.parameterCount)
    return NumberCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        layout.deinitialize(callee, first: count)
        return .nan
      }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }

  func callTruth(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> TruthCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    if entry.layout.hasHeap == false, arguments.allSatisfy({ isWord($0.type) }) {
      if arguments.count == 1 {
        return reserving(entry.argumentWords) { base in
          withFusedNumber(arguments[0], AskOne(entry: entry, enter: enter, base: base))
        }
      }
      if arguments.count == 2 {
        return reserving(entry.argumentWords) { base in
          let second = number(arguments[1])
          return withFusedNumber(
            arguments[0], AskTwo(entry: entry, enter: enter, base: base, second: second))
        }
      }
    }
    let (base, writer) = argumentWriter(entry, arguments)
    let body = entry.truth
    let (layout, count) = (entry.layout, entry.parameterCount)
    return TruthCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        layout.deinitialize(callee, first: count)
        return Truth(unknown: .noResult)
      }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }

  func callText(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> TextCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    let (base, writer) = argumentWriter(entry, arguments)
    let body = entry.text
    let (layout, count) = (entry.layout, entry.parameterCount)
    return TextCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        layout.deinitialize(callee, first: count)
        return .unknown(.noResult)
      }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }

  func callValue(_ index: Int, _ arguments: [TypedExpression], at span: Span) -> ValueCode {
    let entry = functions.entries[index]
    let enter = enter(entry, span)
    let (base, writer) = argumentWriter(entry, arguments)
    let body = entry.value
    let (layout, count) = (entry.layout, entry.parameterCount)
    return ValueCode { frame in
      let callee = frame + base
      writer.write(frame, callee)
      if enter.isRefused(frame, callee) {
        layout.deinitialize(callee, first: count)
        return .unknown(.noResult)
      }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }

  private func enter(_ entry: FunctionTable.Entry, _ span: Span) -> CallEntry {
    CallEntry(
      machine: machine, control: machine.control, weight: entry.weight, name: entry.name, span: span
    )
  }

  /// Where the callee's frame begins, and what evaluates the arguments into its slots.
  private func argumentWriter(
    _ entry: FunctionTable.Entry, _ arguments: [TypedExpression]
  ) -> (base: Int, arguments: SlotInitializer) {
    reserving(entry.argumentWords) { base in
      let writers = zip(arguments, entry.layout.offsets).map { argument, offset in
        initializer(argument, offset)
      }
      return (base, Self.together(writers))
    }
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
      let code = text(e)
      return SlotInitializer { frame, target in
        target.text(offset).initialize(to: code.run(frame))
      }
    case .value:
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

  func use<O: NumberOperand>(_ operand: O) -> SlotInitializer {
    let offset = offset
    return SlotInitializer { frame, target in target[offset] = operand.value(frame) }
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
  private func isStopped(_ depth: Double, _ callee: Words) -> Bool {
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
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int

  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (enter, base, body) = (enter, base, entry.number)
    return NumberCode { frame in
      let callee = frame + base
      callee[1] = operand.value(frame)
      if enter.isRefused(frame, callee) { return .nan }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }
}

/// A call with two numbers.
private struct CallTwo: NumberUse {
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int
  let second: NumberCode

  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (enter, base, second, body) = (enter, base, second, entry.number)
    return NumberCode { frame in
      let callee = frame + base
      callee[1] = operand.value(frame)
      callee[2] = second.run(frame)
      if enter.isRefused(frame, callee) { return .nan }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }
}

/// A call with one number that yields a bool.
private struct AskOne: NumberUse {
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int

  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (enter, base, body) = (enter, base, entry.truth)
    return TruthCode { frame in
      let callee = frame + base
      callee[1] = operand.value(frame)
      if enter.isRefused(frame, callee) { return Truth(unknown: .noResult) }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }
}

/// A call with two numbers that yields a bool.
private struct AskTwo: NumberUse {
  let entry: FunctionTable.Entry
  let enter: CallEntry
  let base: Int
  let second: NumberCode

  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (enter, base, second, body) = (enter, base, second, entry.truth)
    return TruthCode { frame in
      let callee = frame + base
      callee[1] = operand.value(frame)
      callee[2] = second.run(frame)
      if enter.isRefused(frame, callee) { return Truth(unknown: .noResult) }
      return body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
  }
}
