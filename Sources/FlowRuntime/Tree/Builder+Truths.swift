import FlowChecker
import FlowSyntax
import FlowValues

/// Nodes that yield true, false or unknown, by Kleene's logic.
extension Builder {
  func truth(_ e: TypedExpression) -> TruthCode {
    nested {
      switch e.kind {
      case .constant(let value):
        let truth = value.truth
        return TruthCode { _ in truth }
      case .slot(let slot):
        guard let offset = localOffset(slot) else { return mainTruth(slot) }
        return TruthCode { frame in frame.truth(offset) }
      case .global(let slot): return mainTruth(slot)
      case .evidence(let index): return evidenceTruth(index)
      case .not(let operand):
        let operand = truth(operand)
        return TruthCode { frame in operand.run(frame).negated }
      case .and(let left, let right): return withTruth(left, AndUse(right: truth(right)))
      case .or(let left, let right): return withTruth(left, OrUse(right: truth(right)))
      case .otherwise(let first, let second):
        let (first, second) = (truth(first), truth(second))
        return TruthCode { frame in
          let known = first.run(frame)
          return known.isUnknown ? second.run(frame) : known
        }
      case .compare(let operation, let left, let right):
        if isWord(left.type), isWord(right.type) { return withTruth(e, MakeTruth()) }
        if let operand = slotText(operation, left, right) { return MakeTruth().use(operand) }
        return compareOther(operation, left, right)
      case .conditional(let condition, let consequence, let alternative):
        return withTruth(
          condition,
          ChooseTruth(
            yes: truth(consequence), no: truth(alternative), unknown: conditionFailure(condition)))
      case .call(let index, let arguments): return callTruth(index, arguments, at: e.span)
      case .isTest(let operand, let test, let isNegated):
        return isTest(operand, test, isNegated)
      case .quantified(let quantifier, let source, let slot, let predicate):
        return quantified(quantifier, source, slot, predicate)
      case .isIn(let operand, let list, let isNegated): return membership(operand, list, isNegated)
      case .like(let operand, let pattern, let isNegated):
        return like(operand, pattern, isNegated)
      case .matches(let operand, let pattern): return matches(operand, pattern)
      case .match: return matchTruth(e)
      case .builtin(let builtin, let arguments):
        return builtinTruth(builtin, arguments) ?? truthFromValue(e)
      default: return truthFromValue(e)
      }
    }
  }

  private func truthFromValue(_ e: TypedExpression) -> TruthCode {
    let code = value(e)
    return TruthCode { frame in code.run(frame).truth }
  }

  private func mainTruth(_ slot: Int) -> TruthCode {
    let main = machine.main
    let offset = mainOffset(slot)
    return TruthCode { _ in main.truth(offset) }
  }

  private func evidenceTruth(_ index: Int) -> TruthCode {
    let words = machine.evidence.words
    let slow = evidenceLoader(index)
    return TruthCode { frame in
      if words[index].bitPattern == EvidenceTable.pendingBits { slow(frame) }
      return words.truth(index)
    }
  }

  /// Whether values of a type are numbers to the tree.
  func isWord(_ type: Type) -> Bool { type.storage == .word && type != .bool }

  /// Builds on a condition in the shape that it has.
  func withTruth<U: TruthUse>(_ e: TypedExpression, _ use: U) -> U.Built {
    if case .compare(let operation, let left, let right) = e.kind, isWord(left.type),
      isWord(right.type)
    {
      if let turning = turning(operation, left, right) {
        return use.use(TruthCodeOperand(code: turning))
      }
      switch operation {
      case .equal: return withComparison(Equal.self, left, right, use)
      case .notEqual: return withComparison(NotEqual.self, left, right, use)
      case .less: return withComparison(Less.self, left, right, use)
      case .lessEqual: return withComparison(LessEqual.self, left, right, use)
      case .greater: return withComparison(Greater.self, left, right, use)
      default: return withComparison(GreaterEqual.self, left, right, use)
      }
    }
    if case .compare(let operation, let left, let right) = e.kind,
      let operand = slotText(operation, left, right)
    {
      return use.use(operand)
    }
    return use.use(TruthCodeOperand(code: truth(e)))
  }

  /// `s == "x"` where `s` stands in a slot.
  private func slotText(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
  ) -> SlotTextOperand? {
    guard operation == .equal || operation == .notEqual, left.type == .text,
      case .constant(.text(let constant)) = right.kind, case .slot(let slot) = left.kind,
      let offset = localOffset(slot)
    else { return nil }
    return SlotTextOperand(offset: offset, constant: constant, wanted: operation == .equal)
  }

  private func withComparison<C: Comparison, U: TruthUse>(
    _: C.Type, _ left: TypedExpression, _ right: TypedExpression, _ use: U
  ) -> U.Built {
    if let a = slotOffset(left) {
      let l = SlotOperand(offset: a)
      if let b = slotOffset(right) {
        return use.use(ComparisonOperand<C, _, _>(left: l, right: SlotOperand(offset: b)))
      }
      if let b = constantWord(right) {
        return use.use(ComparisonOperand<C, _, _>(left: l, right: ConstantOperand(constant: b)))
      }
      return use.use(
        ComparisonOperand<C, _, _>(left: l, right: CodeOperand(code: number(right))))
    }
    if case .arithmetic(.modulo, let a, let b) = left.kind, let a = slotOffset(a),
      let b = constantWord(b), let bound = constantWord(right), C.isEquality
    {
      // `n mod 2 == 0` asks whether a number divides: common enough for a node of its own.
      if let rest = RemainderOperand(left: SlotOperand(offset: a), divisor: b) {
        return use.use(
          ComparisonOperand<C, _, _>(left: rest, right: ConstantOperand(constant: bound)))
      }
    }
    let l = CodeOperand(code: number(left))
    if let b = slotOffset(right) {
      return use.use(ComparisonOperand<C, _, _>(left: l, right: SlotOperand(offset: b)))
    }
    if let b = constantWord(right) {
      return use.use(ComparisonOperand<C, _, _>(left: l, right: ConstantOperand(constant: b)))
    }
    return use.use(ComparisonOperand<C, _, _>(left: l, right: CodeOperand(code: number(right))))
  }

  /// A comparison of texts, bools, lists and whatever else is no word.
  private func compareOther(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression
  ) -> TruthCode {
    if left.type == .text, right.type == .text, operation == .equal || operation == .notEqual {
      return compareTexts(left, right, wanted: operation == .equal)
    }
    let (left, right) = (value(left), value(right))
    return TruthCode { frame in
      ValueComparison.compare(operation, left.run(frame), right.run(frame))
    }
  }

  private func compareTexts(
    _ left: TypedExpression, _ right: TypedExpression, wanted: Bool
  ) -> TruthCode {
    if case .slot(let a) = left.kind, case .slot(let b) = right.kind, let a = localOffset(a),
      let b = localOffset(b)
    {
      return TruthCode { frame in
        switch (frame.text(a).pointee, frame.text(b).pointee) {
        case (.known(let a), .known(let b)): Truth(Value.isSame(a, b) == wanted)
        case (.unknown(let reason), _), (_, .unknown(let reason)): Truth(unknown: reason)
        }
      }
    }
    let code = text(left)
    if case .constant(.text(let constant)) = right.kind {
      return TruthCode { frame in
        switch code.run(frame) {
        case .known(let text): Truth(Value.isSame(text, constant) == wanted)
        case .unknown(let reason): Truth(unknown: reason)
        }
      }
    }
    let other = text(right)
    return TruthCode { frame in
      switch (code.run(frame), other.run(frame)) {
      case (.known(let a), .known(let b)): Truth(Value.isSame(a, b) == wanted)
      case (.unknown(let reason), _), (_, .unknown(let reason)): Truth(unknown: reason)
      }
    }
  }

  private func isTest(_ operand: TypedExpression, _ test: IsTest, _ isNegated: Bool) -> TruthCode {
    let code = value(operand)
    switch test {
    case .known, .unknown:
      let wanted = (test == .unknown) != isNegated
      if let code = isUnknownInPlace(operand, wanted, orElse: code) { return code }
      return TruthCode { frame in Truth(code.run(frame).isUnknown == wanted) }
    case .empty:
      if let code = withPlace(operand, AskEmpty(isNegated: isNegated, plain: code)) { return code }
      return TruthCode { frame in
        let truth = ValueComparison.isEmpty(code.run(frame))
        return isNegated ? truth.negated : truth
      }
    }
  }

  private func membership(
    _ operand: TypedExpression, _ list: TypedExpression, _ isNegated: Bool
  ) -> TruthCode {
    if case .range(let low, let high) = list.kind, isWord(operand.type) {
      let (operand, low, high) = (number(operand), number(low), number(high))
      return TruthCode { frame in
        let (x, a, b) = (operand.run(frame), low.run(frame), high.run(frame))
        if x != x { return Truth(unknown: x.unknownReason) }
        if a != a { return Truth(unknown: a.unknownReason) }
        if b != b { return Truth(unknown: b.unknownReason) }
        return Truth((x >= a && x <= b) != isNegated)
      }
    }
    if case .list(let elements) = list.kind, isWord(operand.type),
      let constants = constantElements(elements), constants.allSatisfy({ !$0.isUnknown })
    {
      return withNumber(
        operand, NumberAmong(numbers: constants.map(\.word), isNegated: isNegated))
    }
    let (operand, list) = (value(operand), value(list))
    return TruthCode { frame in
      let truth = ValueComparison.contains(list.run(frame), operand.run(frame))
      return isNegated ? truth.negated : truth
    }
  }
}

/// The node that yields a condition's truth.
struct MakeTruth: TruthUse {
  @inline(never)
  func use<O: TruthOperand>(_ operand: O) -> TruthCode {
    @inline(__always)
    func run(_ frame: Words) -> Truth { operand.truth(frame) }
    return TruthCode(run: run)
  }
}

/// `a and b`: false as soon as one is false, whatever the other.
private struct AndUse: TruthUse {
  let right: TruthCode

  @inline(never)
  func use<O: TruthOperand>(_ left: O) -> TruthCode {
    let right = right
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let a = left.truth(frame)
      if a.isTrue { return right.run(frame) }
      if a.isFalse { return a }
      return right.run(frame).isFalse ? .no : a
    }
    return TruthCode(run: run)
  }
}

/// `a or b`: true as soon as one is true, whatever the other.
private struct OrUse: TruthUse {
  let right: TruthCode

  @inline(never)
  func use<O: TruthOperand>(_ left: O) -> TruthCode {
    let right = right
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let a = left.truth(frame)
      if a.isFalse { return right.run(frame) }
      if a.isTrue { return a }
      return right.run(frame).isTrue ? .yes : a
    }
    return TruthCode(run: run)
  }
}

/// `xs is empty`, which leaves the list where it is.
private struct AskEmpty: PlaceUse {
  let isNegated: Bool
  let plain: ValueCode

  @inline(never)
  func use<P: PlaceOperand>(_ place: P) -> TruthCode {
    let (isNegated, plain) = (isNegated, plain)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      if let address = place.address(frame), case .list(let list) = address.pointee,
        list.notes == nil
      {
        return Truth(list.elements.isEmpty != isNegated)
      }
      let truth = ValueComparison.isEmpty(plain.run(frame))
      return isNegated ? truth.negated : truth
    }
    return TruthCode(run: run)
  }
}

/// `if c then a else b` on bools.
struct ChooseTruth: TruthUse {
  let yes: TruthCode
  let no: TruthCode
  let unknown: ConditionFailure

  @inline(never)
  func use<O: TruthOperand>(_ condition: O) -> TruthCode {
    let (yes, no, unknown) = (yes, no, unknown)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let truth = condition.truth(frame)
      if truth.isTrue { return yes.run(frame) }
      if truth.isFalse { return no.run(frame) }
      return Truth(unknown: unknown.raise(truth))
    }
    return TruthCode(run: run)
  }
}

/// `x in [4, 6, 9, 11]`
private struct NumberAmong: NumberUse {
  let numbers: [Double]
  let isNegated: Bool

  @inline(never)
  func use<O: NumberOperand>(_ operand: O) -> TruthCode {
    let (numbers, isNegated) = (numbers, isNegated)
    @inline(__always)
    func run(_ frame: Words) -> Truth {
      let x = operand.value(frame)
      if x != x { return Truth(unknown: x.unknownReason) }
      for number in numbers where number == x { return Truth(!isNegated) }
      return Truth(isNegated)
    }
    return TruthCode(run: run)
  }
}
