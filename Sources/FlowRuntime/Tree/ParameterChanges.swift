import FlowChecker

/// Whether a function sets a parameter that has to be released: by a store, or by a call of itself
/// in tail position, which begins the body again with other arguments.
struct ParameterChanges {
  private(set) var areFound = false
  private let function: CheckedFunction
  private let index: Int

  init(_ function: CheckedFunction, _ index: Int) {
    self.function = function
    self.index = index
    guard function.slots.prefix(function.parameterCount).contains(where: Self.isHeap) else {
      return
    }
    switch function.body {
    case .expression(let e): lookAtEnd(e)
    case .block(let statements): statements.forEach { look($0) }
    }
  }

  private static func isHeap(_ slot: Slot) -> Bool { slot.type.storage != .word }

  private mutating func look(_ statement: TypedStatement) {
    switch statement {
    case .store(let slot, _), .loop(let slot, _, _, _): set(slot)
    case .result(let e?): lookAtEnd(e)
    default: break
    }
    statement.nested.forEach { look($0) }
  }

  private mutating func lookAtEnd(_ e: TypedExpression) {
    switch e.kind {
    case .conditional(_, let yes, let no):
      lookAtEnd(yes)
      lookAtEnd(no)
    case .call(let called, let arguments) where called == index:
      for (place, argument) in arguments.enumerated() {
        if case .slot(let slot) = argument.kind, slot == place { continue }
        set(place)
      }
    default: break
    }
  }

  private mutating func set(_ slot: Int) {
    if slot < function.parameterCount, Self.isHeap(function.slots[slot]) { areFound = true }
  }
}
