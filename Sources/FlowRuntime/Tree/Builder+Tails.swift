import FlowChecker
import FlowValues

/// Bodies of functions as one node: each statement yields the result by handing on to what follows.
///
/// A list of steps has each of them return to it and looks at what it says. Here the last thing
/// that a node does is to run the next one, so that they return once, and together.
extension Builder {
  /// Whether statements can be built so: those that set slots, and those that return.
  func isTail(_ statements: ArraySlice<TypedStatement>) -> Bool {
    guard statements.count <= 24, let first = statements.first else { return false }
    switch first {
    case .result(.some): return true
    case .store: return isTail(statements.dropFirst())
    case .conditional(_, let then, let otherwise):
      return isTail(then[...])
        && isTail(otherwise.isEmpty ? statements.dropFirst() : otherwise[...])
    default: return false
    }
  }

  /// - Requires: ``isTail(_:)``.
  func tailNumber(_ statements: ArraySlice<TypedStatement>) -> NumberCode {
    nested {
      switch statements.first {
      case .result(let e?): return tailNumber(e)
      case .store(let slot, let e):
        let rest = tailNumber(statements.dropFirst())
        if isWord(e.type), let offset = localOffset(slot) {
          return withFusedNumber(e, StoreThenNumber(offset: offset, rest: rest))
        }
        let store = assignment(slot, e)
        return NumberCode { frame in
          store.run(frame)
          return rest.run(frame)
        }
      case .conditional(let condition, let then, let otherwise):
        let no = otherwise.isEmpty ? statements.dropFirst() : otherwise[...]
        return withTruth(
          condition,
          ChooseNumber(
            yes: tailNumber(then[...]), no: tailNumber(no), unknown: conditionFailure(condition)))
      default: return NumberCode { _ in .nan }
      }
    }
  }

  /// - Requires: ``isTail(_:)``, and nothing calls the function itself in its place.
  func tailTruth(_ statements: ArraySlice<TypedStatement>) -> TruthCode {
    nested {
      switch statements.first {
      case .result(let e?): return truth(e)
      case .store(let slot, let e):
        let rest = tailTruth(statements.dropFirst())
        let store = assignment(slot, e)
        return TruthCode { frame in
          store.run(frame)
          return rest.run(frame)
        }
      case .conditional(let condition, let then, let otherwise):
        let no = otherwise.isEmpty ? statements.dropFirst() : otherwise[...]
        return withTruth(
          condition,
          ChooseTruth(
            yes: tailTruth(then[...]), no: tailTruth(no), unknown: conditionFailure(condition)))
      default: return TruthCode { _ in Truth(unknown: .noReturn) }
      }
    }
  }

  /// - Requires: as ``tailTruth(_:)``.
  func tailText(_ statements: ArraySlice<TypedStatement>) -> TextCode {
    nested {
      switch statements.first {
      case .result(let e?): return text(e)
      case .store(let slot, let e):
        let rest = tailText(statements.dropFirst())
        let store = assignment(slot, e)
        return TextCode { frame in
          store.run(frame)
          return rest.run(frame)
        }
      case .conditional(let condition, let then, let otherwise):
        let no = otherwise.isEmpty ? statements.dropFirst() : otherwise[...]
        return withTruth(
          condition,
          ChooseText(
            yes: tailText(then[...]), no: tailText(no), unknown: conditionFailure(condition)))
      default: return TextCode { _ in .unknown(.noReturn) }
      }
    }
  }

  /// - Requires: as ``tailTruth(_:)``.
  func tailValue(_ statements: ArraySlice<TypedStatement>) -> ValueCode {
    nested {
      switch statements.first {
      case .result(let e?): return value(e)
      case .store(let slot, let e):
        let rest = tailValue(statements.dropFirst())
        let store = assignment(slot, e)
        return ValueCode { frame in
          store.run(frame)
          return rest.run(frame)
        }
      case .conditional(let condition, let then, let otherwise):
        let no = otherwise.isEmpty ? statements.dropFirst() : otherwise[...]
        return withTruth(
          condition,
          ChooseValue(
            yes: tailValue(then[...]), no: tailValue(no), unknown: conditionFailure(condition)))
      default: return ValueCode { _ in .unknown(.noReturn) }
      }
    }
  }

  private func tailNumber(_ e: TypedExpression) -> NumberCode {
    nested {
      switch e.kind {
      case .conditional(let condition, let consequence, let alternative)
      where hasTailCall(consequence) || hasTailCall(alternative):
        return withTruth(
          condition,
          ChooseNumber(
            yes: tailNumber(consequence), no: tailNumber(alternative),
            unknown: conditionFailure(condition)))
      case .call(let index, let arguments) where index == function:
        return againNumber(arguments)
      default: return number(e)
      }
    }
  }

  /// Whether any statement may end in a call of the function itself.
  func hasTailCall(_ statements: [TypedStatement]) -> Bool {
    statements.contains { statement in
      if case .result(let e?) = statement { return hasTailCall(e) }
      return hasTailCall(statement.nested)
    }
  }

  /// What has to be done before and after a body; nothing where no slot holds more than a word.
  ///
  /// It is asked for once the body is built: a slot that is another by its name holds nothing.
  func upkeep(_ function: CheckedFunction, _ entry: FunctionTable.Entry) -> Upkeep? {
    let layout = layout
    let heap = layout.storages.indices.filter { layout.storages[$0] != .word }
    let locals = heap.filter { $0 >= function.parameterCount && aliases[$0] == nil }
    let parameters = entry.ownsArguments ? heap.filter { $0 < function.parameterCount } : []
    let release = SlotRelease(parameters + locals, of: layout)
    guard let release else { return nil }
    return Upkeep(before: ready(locals), after: release.run)
  }

  /// Makes slots ready to be assigned to.
  private func ready(_ slots: [Int]) -> (Words) -> Void {
    let texts = slots.filter { layout.storages[$0] == .text }.map { layout.offsets[$0] }
    let values = slots.filter { layout.storages[$0] == .value }.map { layout.offsets[$0] }
    switch (texts.count, values.count) {
    case (0, 0): return { _ in }
    case (1, 0):
      let a = texts[0]
      return { $0.text(a).initialize(to: .unknown(.notSet)) }
    case (0, 1):
      let a = values[0]
      return { $0.value(a).initialize(to: .unknown(.notSet)) }
    default:
      return { frame in
        for offset in texts { frame.text(offset).initialize(to: .unknown(.notSet)) }
        for offset in values { frame.value(offset).initialize(to: .unknown(.notSet)) }
      }
    }
  }
}

/// What makes the slots of a body ready, and what releases them.
struct Upkeep {
  let before: (Words) -> Void
  let after: (Words) -> Void

  static var none: Upkeep { Upkeep(before: { _ in }, after: { _ in }) }
}

extension CheckedFunction.Body {
  /// The body as statements: an expression is what it returns.
  var statements: [TypedStatement] {
    switch self {
    case .expression(let e): [.result(e)]
    case .block(let statements): statements
    }
  }
}

/// `let x = e`, and what follows it.
private struct StoreThenNumber: NumberUse {
  let offset: Int
  let rest: NumberCode

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    let (offset, rest) = (offset, rest)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      frame[offset] = operand.value(frame)
      return rest.run(frame)
    }
    return NumberCode(run: run)
  }
}
