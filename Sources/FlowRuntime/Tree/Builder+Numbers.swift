import FlowChecker
import FlowSyntax
import FlowValues

/// Nodes that yield a number, duration, time or choice.
extension Builder {
  func number(_ e: TypedExpression) -> NumberCode {
    nested {
      switch e.kind {
      case .slot(let slot) where isDetached: number(at: machine.main + mainOffset(slot))
      case .slot, .constant: withNumber(e, MakeNumber())
      case .arithmetic(let operation, let left, let right):
        numberWithCall(operation, left, right)
          ?? withArithmetic(operation, left, right, MakeNumber())
      case .negate(let operand): withNumber(operand, Negate())
      case .global(let slot): number(at: machine.main + mainOffset(slot))
      case .evidence(let index): evidenceNumber(index)
      case .call(let index, let arguments): callNumber(index, arguments, at: e.span)
      case .conditional(let condition, let consequence, let alternative):
        withTruth(
          condition,
          ChooseNumber(
            yes: number(consequence), no: number(alternative),
            unknown: conditionFailure(condition)))
      case .otherwise(let first, let second): defaultNumber(first, second)
      case .match: matchNumber(e)
      case .now: nowNumber()
      case .coerce:
        numberOfData(e, orElse: value(e)) ?? numberFromValue(e)
      case .index, .recordField: numberInPlace(e, orElse: value(e))
      case .property(let operand, let property): propertyNumber(operand, property)
      case .builtin(let builtin, let arguments):
        builtinNumber(builtin, arguments, of: e) ?? numberFromValue(e)
      default: numberFromValue(e)
      }
    }
  }

  /// The way that is always open: by the value.
  private func numberFromValue(_ e: TypedExpression) -> NumberCode {
    let code = value(e)
    return NumberCode { frame in code.run(frame).word }
  }

  private func number(at address: Words) -> NumberCode { NumberCode { _ in address.pointee } }

  private func nowNumber() -> NumberCode {
    let machine = machine
    return NumberCode { _ in machine.now }
  }

  private func defaultNumber(_ first: TypedExpression, _ second: TypedExpression) -> NumberCode {
    let (first, second) = (number(first), number(second))
    return NumberCode { frame in
      let known = first.run(frame)
      return known == known ? known : second.run(frame)
    }
  }

  private func evidenceNumber(_ index: Int) -> NumberCode {
    let words = machine.evidence.words
    let slow = evidenceLoader(index)
    return NumberCode { frame in
      let word = words[index]
      if word.bitPattern != EvidenceTable.pendingBits { return word }
      slow(frame)
      return words[index]
    }
  }

  /// Builds on an operand in the shape that it has.
  func withNumber<U: NumberUse>(_ e: TypedExpression, _ use: U) -> U.Built {
    if let offset = slotOffset(e) { return use.use(SlotOperand(offset: offset)) }
    if let constant = constantWord(e) { return use.use(ConstantOperand(constant: constant)) }
    return use.use(CodeOperand(code: number(e)))
  }

  /// Builds on an operand, an operation on two numbers fused into what stands on it.
  func withFusedNumber<U: NumberUse>(_ e: TypedExpression, _ use: U) -> U.Built {
    if case .arithmetic(let operation, let left, let right) = e.kind, e.type.storage == .word {
      return nested { withArithmetic(operation, left, right, use) }
    }
    return withNumber(e, use)
  }

  func withArithmetic<U: NumberUse>(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression, _ use: U
  ) -> U.Built {
    switch operation {
    case .add: withSum(left, right, use) ?? withShapes(Addition.self, left, right, use)
    case .subtract: withShapes(Subtraction.self, left, right, use)
    case .multiply: withShapes(Multiplication.self, left, right, use)
    case .divide: withShapes(Division.self, left, right, use)
    default:
      withRemainder(left, right, use) ?? withShapes(Modulo.self, left, right, use)
    }
  }

  /// `a * b + c`, `c + a * b` and `a * b + c * d` of slots and constants: what loops add up.
  private func withSum<U: NumberUse>(
    _ left: TypedExpression, _ right: TypedExpression, _ use: U
  ) -> U.Built? {
    if let a = slotOffset(left) {
      guard let product = slotProduct(right) else { return nil }
      return use.use(
        ArithmeticOperand<Addition, _, _>(left: SlotOperand(offset: a), right: product))
    }
    if let product = slotProduct(left) {
      if let b = slotOffset(right) {
        return use.use(
          ArithmeticOperand<Addition, _, _>(left: product, right: SlotOperand(offset: b)))
      }
      if let other = slotProduct(right) {
        return use.use(ArithmeticOperand<Addition, _, _>(left: product, right: other))
      }
    }
    guard case .arithmetic(.multiply, let x, let y) = left.kind, let x = slotOffset(x),
      let y = constantWord(y), let b = constantWord(right)
    else { return nil }
    let product = ArithmeticOperand<Multiplication, _, _>(
      left: SlotOperand(offset: x), right: ConstantOperand(constant: y))
    return use.use(
      ArithmeticOperand<Addition, _, _>(left: product, right: ConstantOperand(constant: b)))
  }

  private func slotProduct(
    _ e: TypedExpression
  ) -> ArithmeticOperand<Multiplication, SlotOperand, SlotOperand>? {
    guard case .arithmetic(.multiply, let x, let y) = e.kind, let x = slotOffset(x),
      let y = slotOffset(y)
    else { return nil }
    return ArithmeticOperand(left: SlotOperand(offset: x), right: SlotOperand(offset: y))
  }

  /// `a mod 7`, where `a` may be a sum or a product in its turn.
  private func withRemainder<U: NumberUse>(
    _ left: TypedExpression, _ right: TypedExpression, _ use: U
  ) -> U.Built? {
    guard let divisor = constantWord(right) else { return nil }
    if let a = slotOffset(left) {
      return RemainderOperand(left: SlotOperand(offset: a), divisor: divisor).map(use.use)
    }
    if case .arithmetic(let operation, let x, let y) = left.kind, let x = slotOffset(x) {
      let x = SlotOperand(offset: x)
      if operation == .add, let y = slotOffset(y) {
        let sum = ArithmeticOperand<Addition, _, _>(left: x, right: SlotOperand(offset: y))
        return RemainderOperand(left: sum, divisor: divisor).map(use.use)
      }
      if operation == .multiply, let y = constantWord(y) {
        let product = ArithmeticOperand<Multiplication, _, _>(
          left: x, right: ConstantOperand(constant: y))
        return RemainderOperand(left: product, divisor: divisor).map(use.use)
      }
    }
    // Whether it can be is asked first: building code twice would build what it holds twice.
    guard RemainderOperand(left: ConstantOperand(constant: 0), divisor: divisor) != nil else {
      return nil
    }
    return RemainderOperand(left: CodeOperand(code: number(left)), divisor: divisor).map(use.use)
  }

  private func withShapes<O: Arithmetic, U: NumberUse>(
    _: O.Type, _ left: TypedExpression, _ right: TypedExpression, _ use: U
  ) -> U.Built {
    if let a = slotOffset(left) {
      let l = SlotOperand(offset: a)
      if let b = slotOffset(right) {
        return use.use(ArithmeticOperand<O, _, _>(left: l, right: SlotOperand(offset: b)))
      }
      if let b = constantWord(right) {
        return use.use(ArithmeticOperand<O, _, _>(left: l, right: ConstantOperand(constant: b)))
      }
      return use.use(
        ArithmeticOperand<O, _, _>(left: l, right: CodeOperand(code: number(right))))
    }
    if let a = constantWord(left) {
      let l = ConstantOperand(constant: a)
      if let b = slotOffset(right) {
        return use.use(ArithmeticOperand<O, _, _>(left: l, right: SlotOperand(offset: b)))
      }
      return use.use(
        ArithmeticOperand<O, _, _>(left: l, right: CodeOperand(code: number(right))))
    }
    let l = CodeOperand(code: number(left))
    if let b = slotOffset(right) {
      return use.use(ArithmeticOperand<O, _, _>(left: l, right: SlotOperand(offset: b)))
    }
    if let b = constantWord(right) {
      return use.use(ArithmeticOperand<O, _, _>(left: l, right: ConstantOperand(constant: b)))
    }
    return use.use(ArithmeticOperand<O, _, _>(left: l, right: CodeOperand(code: number(right))))
  }

  /// The offset of a slot that holds a word, if the expression is one of this frame.
  func slotOffset(_ e: TypedExpression) -> Int? {
    guard case .slot(let slot) = e.kind, e.type.storage == .word else { return nil }
    return localOffset(slot)
  }

  /// The word of a constant.
  func constantWord(_ e: TypedExpression) -> Double? {
    guard case .constant(let value) = e.kind else { return nil }
    switch value {
    case .number, .duration, .time, .choice, .unknown: return value.word
    default: return nil
    }
  }
}

/// The node that yields an operand's number.
struct MakeNumber: NumberUse {
  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    @inline(__always)
    func run(_ frame: Words) -> Double { operand.value(frame) }
    return NumberCode(run: run)
  }
}

/// `-x`
private struct Negate: NumberUse {
  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> NumberCode {
    @inline(__always)
    func run(_ frame: Words) -> Double { -operand.value(frame) }
    return NumberCode(run: run)
  }
}

/// `if c then a else b` on numbers.
struct ChooseNumber: TruthUse {
  let yes: NumberCode
  let no: NumberCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> NumberCode {
    let (yes, no, unknown) = (yes, no, unknown)
    @inline(__always)
    func run(_ frame: Words) -> Double {
      let truth = condition.truth(frame)
      if truth.isTrue { return yes.run(frame) }
      if truth.isFalse { return no.run(frame) }
      return Double(unknown: unknown.raise(truth))
    }
    return NumberCode(run: run)
  }
}
