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
      let call = DirectCall(
        enter: enter(entry, e.span), turn: turn(of: entry), base: base, body: entry.number,
        numbers: numbers, lent: plan.lent)
      entry.bodies.append(call)
      return CallOperand(plan: UnsafePointer(call.plan))
    }
  }

  private func argument(_ e: TypedExpression, to: Int) -> DirectCall.Number {
    if let from = slotOffset(e) { return DirectCall.Number(to: to, from: from) }
    if case .arithmetic(let operation, let left, let right) = e.kind,
      operation == .add || operation == .subtract, let from = slotOffset(left),
      let number = constantWord(right), number == number
    {
      return DirectCall.Number(to: to, from: from, added: operation == .add ? number : -number)
    }
    return DirectCall.Number(to: to, code: withFusedNumber(e, MakeNumber()))
  }
}

/// A call as an operand: where the plan of it stands.
///
/// A node that held the plan itself would read all of it first, whatever it needs.
struct CallOperand: NumberOperand {
  let plan: UnsafePointer<DirectCall.Plan>

  @inline(__always)
  func value(_ frame: Words) -> Double {
    let callee = frame + plan.pointee.base
    plan.pointee.first.write(frame, callee)
    if plan.pointee.count > 1 {
      plan.pointee.second.write(frame, callee)
      if plan.pointee.count > 2 { plan.pointee.third.write(frame, callee) }
    }
    if plan.pointee.lends { plan.pointee.lent.copy(frame, callee) }
    // As `CallEntry` and `NumberCall` have it, who are asked where it is not the common way.
    let depth = frame[0] + plan.pointee.weight.pointee
    callee[0] = depth
    let control = plan.pointee.control
    control.pointee.fuel &-= 1
    if control.pointee.fuel < 0 || depth > control.pointee.depthLimit
      || callee >= control.pointee.end
    {
      let isStopped = plan.pointee.call._withUnsafeGuaranteedRef {
        $0.enter.isStopped(depth, callee)
      }
      if isStopped { return .nan }
    }
    var result = plan.pointee.body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    while result.bitPattern == Builder.againBits {
      control.pointee.fuel &-= 1
      if control.pointee.fuel < 0,
        plan.pointee.call._withUnsafeGuaranteedRef({ $0.turn.mustStop() })
      {
        return .nan
      }
      result = plan.pointee.body.pointee._withUnsafeGuaranteedRef { $0.run(callee) }
    }
    return result
  }
}

/// What a call as an operand needs, where nodes find it by its address.
final class DirectCall {
  /// A number that is given: a slot's with a constant added, or what takes more work.
  struct Number {
    let to: Int
    var from = 0
    var added = 0.0
    var code: NumberCode?

    init(to: Int, from: Int = 0, added: Double = 0, code: NumberCode? = nil) {
      (self.to, self.from, self.added, self.code) = (to, from, added, code)
    }
  }

  /// The same without a reference that would be counted.
  struct Argument {
    let to: Int
    let from: Int
    let added: Double
    let code: Unmanaged<NumberBody>?

    @inline(__always)
    func write(_ frame: Words, _ callee: Words) {
      if let code {
        callee[to] = code._withUnsafeGuaranteedRef { $0.run(frame) }
      } else {
        callee[to] = frame[from] + added
      }
    }
  }

  struct Plan {
    let base: Int
    let weight: UnsafeMutablePointer<Double>
    let control: UnsafeMutablePointer<Control>
    let body: UnsafeMutablePointer<Unmanaged<NumberBody>>
    let count: Int
    let first: Argument
    let second: Argument
    let third: Argument
    let lends: Bool
    let lent: LentWords
    let call: Unmanaged<DirectCall>
  }

  let enter: CallEntry
  let turn: Turn
  let plan: UnsafeMutablePointer<Plan>
  private var codes: [NumberBody] = []

  init(
    enter: CallEntry, turn: Turn, base: Int, body: UnsafeMutablePointer<Unmanaged<NumberBody>>,
    numbers: [Number], lent: LentWords?
  ) {
    self.enter = enter
    self.turn = turn
    plan = .allocate(capacity: 1)
    let arguments = numbers.map { number in
      let code = number.code.map { NumberBody($0.run) }
      if let code { codes.append(code) }
      return Argument(
        to: number.to, from: number.from, added: number.added,
        code: code.map(Unmanaged.passUnretained))
    }
    let last = arguments.count - 1
    plan.initialize(
      to: Plan(
        base: base, weight: enter.weight, control: enter.control, body: body,
        count: arguments.count, first: arguments[0], second: arguments[min(1, last)],
        third: arguments[min(2, last)], lends: lent != nil, lent: lent ?? .none,
        call: Unmanaged.passUnretained(self)))
  }

  deinit { plan.deallocate() }
}
