import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Calls that the node makes itself which needs their result: `f(n - 1) + f(n - 2)`.
///
/// A node of its own for such a call would stand on the native stack as long as the call lasts. The
/// processor remembers the last few returns only, so in a deep recursion each one more is dear.
extension Builder {
  /// A sum, difference or product with a call in it.
  func numberWithCall(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
  ) -> NumberCode? {
    switch operation {
    case .add: withCall(Addition.self, left, right)
    case .subtract: withCall(Subtraction.self, left, right)
    case .multiply: withCall(Multiplication.self, left, right)
    default: nil
    }
  }

  private func withCall<O: Arithmetic>(
    _: O.Type, _ left: TypedExpression, _ right: TypedExpression
  ) -> NumberCode? {
    if let a = callOperand(left) {
      if let b = callOperand(right) { return make(ArithmeticOperand<O, _, _>(left: a, right: b)) }
      if let b = slotOffset(right) {
        return make(ArithmeticOperand<O, _, _>(left: a, right: SlotOperand(offset: b)))
      }
      if let b = constantWord(right) {
        return make(ArithmeticOperand<O, _, _>(left: a, right: ConstantOperand(constant: b)))
      }
      return make(ArithmeticOperand<O, _, _>(left: a, right: CodeOperand(code: number(right))))
    }
    guard isDirectCall(right) else { return nil }
    // What stands on the left is built before what is on the right.
    if let a = slotOffset(left) {
      return callOperand(right).map {
        make(ArithmeticOperand<O, _, _>(left: SlotOperand(offset: a), right: $0))
      }
    }
    if let a = constantWord(left) {
      return callOperand(right).map {
        make(ArithmeticOperand<O, _, _>(left: ConstantOperand(constant: a), right: $0))
      }
    }
    let a = CodeOperand(code: number(left))
    return callOperand(right).map { make(ArithmeticOperand<O, _, _>(left: a, right: $0)) }
  }

  private func make<O: NumberOperand>(_ operand: O) -> NumberCode { MakeNumber().use(operand) }

  private func isDirectCall(_ e: TypedExpression) -> Bool {
    guard case .call(let index, let arguments) = e.kind, isWord(e.type) else { return false }
    return plan(functions.entries[index], arguments) != nil
  }

  /// A call with numbers and with what can be lent, as an operand.
  func callOperand(_ e: TypedExpression) -> CallOperand? {
    guard case .call(let index, let arguments) = e.kind, isWord(e.type) else { return nil }
    let entry = functions.entries[index]
    guard let plan = plan(entry, arguments) else { return nil }
    return reserving(entry.argumentWords) { base in
      let numbers = plan.numbers.map { argument, offset in self.argument(argument, to: offset) }
      return CallOperand(
        enter: enter(entry, e.span), base: base, body: numberCall(entry), first: numbers[0],
        second: numbers.count > 1 ? numbers[1] : nil, third: numbers.count > 2 ? numbers[2] : nil,
        lent: plan.lent)
    }
  }

  private func argument(_ e: TypedExpression, to: Int) -> CallOperand.Argument {
    if let from = slotOffset(e) {
      return CallOperand.Argument(to: to, code: nil, from: from, added: 0)
    }
    if case .arithmetic(let operation, let left, let right) = e.kind,
      operation == .add || operation == .subtract, let from = slotOffset(left),
      let number = constantWord(right), number == number
    {
      let added = operation == .add ? number : -number
      return CallOperand.Argument(to: to, code: nil, from: from, added: added)
    }
    return CallOperand.Argument(
      to: to, code: withFusedNumber(e, MakeNumber()), from: 0, added: 0)
  }
}

/// A call as an operand.
struct CallOperand: NumberOperand {
  /// A number that is given: a slot's with a constant added, or what takes more work.
  struct Argument {
    let to: Int
    let code: NumberCode?
    let from: Int
    let added: Double

    @inline(__always)
    func write(_ frame: Words, _ callee: Words) {
      callee[to] = code?.run(frame) ?? frame[from] + added
    }
  }

  let enter: CallEntry
  let base: Int
  let body: NumberCall
  let first: Argument
  let second: Argument?
  let third: Argument?
  let lent: LentWords?

  @inline(__always)
  func value(_ frame: Words) -> Double {
    let callee = frame + base
    first.write(frame, callee)
    if let second {
      second.write(frame, callee)
      third?.write(frame, callee)
    }
    lent?.copy(frame, callee)
    return enter.isRefused(frame, callee) ? .nan : body.run(callee)
  }
}
